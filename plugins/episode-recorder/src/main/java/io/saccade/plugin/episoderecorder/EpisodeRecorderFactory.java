package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/**
 * Films episodes from their FRAMEs (BGR8 or GRAY8, one size per film), one film per episode, with Gymnasium's file
 * names; never overwrites a film.
 *
 * <pre>{@code
 * recorders:
 *   - type: episodes
 *     with: { directory: out/videos, trigger: { every: 100 } }
 * }</pre>
 *
 * An episode of N steps gives a film of N+1 frames. While the recorder is paused, the film gets no frames, and nothing
 * fills the gap. A film ends with its episode, even during a pause, and never continues into the next one. A film cut
 * short by Ctrl-C, a failure or a crash can be played up to its last second.
 */
public final class EpisodeRecorderFactory extends RecorderFactory<EpisodeRecorderSettings> {
    /** Called by the core. */
    public EpisodeRecorderFactory() {
        super("episodes", EpisodeRecorderSettings.class, Ports.reading(Keys.FRAME, Keys.STEP, Keys.EPISODE));
    }

    @Override
    public void check(EpisodeRecorderSettings settings, Check check) {
        check.outputFolder("directory", settings.directory());
    }

    @Override
    public Recorder create(EpisodeRecorderSettings settings, StageContext context) throws IOException {
        return new EpisodeRecorder(settings, context);
    }
}
