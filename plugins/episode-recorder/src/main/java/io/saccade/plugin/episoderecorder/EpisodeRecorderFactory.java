package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/**
 * Films episodes from their FRAMEs (BGR8 or GRAY8, one size throughout a film), one film each, named as Gymnasium
 * names them and never over an earlier one.
 *
 * <pre>{@code
 * recorders:
 *   - type: episodes
 *     with: { directory: out/videos, trigger: { every: 100 } }
 * }</pre>
 *
 * An episode of N steps is a film of N+1 frames. While the recorder is paused, frames are simply absent: nothing fills
 * the gap. A film ends with its episode, also where the end came during a pause; a film cut short, by Ctrl-C, a
 * failure or a crash, plays up to the last second. A clip never goes on into the next episode.
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
