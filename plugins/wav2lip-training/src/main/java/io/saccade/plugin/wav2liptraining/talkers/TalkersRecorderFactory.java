package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.wav2liptraining.TalkersSettings;
import java.io.IOException;

/**
 * Turns films of talking people into training data for {@code sync-expert} and {@code wav2lip}, in the format of
 * Wav2Lip's own preprocessing.
 *
 * <pre>{@code
 * recorders:
 *   - type: talkers
 *     with: { directory: talkers }
 * }</pre>
 *
 * Each film, identified by its NAME and SEGMENT, becomes a folder: {@code 0.jpg} and so on, the face in 96x96 pixels at
 * each 1/25 s that shows one, and {@code audio.wav}, 16 kHz mono. Folders appear atomically, and films whose folders
 * exist are skipped, so an interrupted run can be resumed. {@code train.txt}, {@code val.txt} and {@code test.txt}
 * assign the films to parts; a film never changes its part.
 */
public final class TalkersRecorderFactory extends RecorderFactory<TalkersSettings> {
    /** Called by the core. */
    public TalkersRecorderFactory() {
        super(
                "talkers",
                TalkersSettings.class,
                Ports.reading(Keys.FRAME, Keys.NAME).ifPresent(Keys.AUDIO, Keys.FACE, Keys.SEGMENT));
    }

    @Override
    public void check(TalkersSettings settings, Check check) {
        check.outputFolder("directory", settings.directory());
    }

    @Override
    public Recorder create(TalkersSettings settings, StageContext context) throws IOException {
        return new TalkersRecorder(settings, context, context.recording(settings.directory()));
    }
}
