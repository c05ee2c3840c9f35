package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/**
 * Makes of films of people who talk what {@code sync-expert} and {@code wav2lip} learn from, in the form that Wav2Lip's
 * own preprocessing has.
 *
 * <pre>{@code
 * recorders:
 *   - type: talkers
 *     with: { directory: talkers }
 * }</pre>
 *
 * A film, told by its NAME and SEGMENT, becomes a folder: {@code 0.jpg} and so on, the face in 96x96 pixels at each 25th of a
 * second that shows one, and {@code audio.wav}, 16 kHz mono. A folder is there whole or not at all, and a film whose
 * folder is there is passed over, so an interrupted run goes on. {@code train.txt}, {@code val.txt} and
 * {@code test.txt} share the films out; once in one of them, a film stays there.
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
