package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Episode;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/** Films the samples of an environment. The core passes none while the recorder is paused. */
final class EpisodeRecorder implements Recorder {
    private final EpisodeRecorderSettings settings;
    private final StageContext context;
    private final EpisodeFilms films;

    EpisodeRecorder(EpisodeRecorderSettings settings, StageContext context) throws IOException {
        this.settings = settings;
        this.context = context;
        films = new EpisodeFilms(settings, context.recording(settings.directory()));
    }

    @Override
    public void record(Sample sample) throws Exception {
        Episode episode = sample.need(Keys.EPISODE);
        // Of the samples before this one, one per episode was a reset; the rest were steps. Pauses don't change that.
        long runStep = sample.index() - episode.number() - 1;
        films.add(episode, sample.need(Keys.STEP), runStep, () -> sample.need(Keys.FRAME));
    }

    @Override
    public void finish() throws IOException {
        films.close();
        if (films.newest().isPresent()) return;
        context.notice("no frames were recorded, so there is no film in " + settings.directory() + ": "
                + (films.sawAny()
                        ? "its trigger chose none of the episodes played; change the trigger, or play more episodes"
                        : "recording was paused all the time, or nothing was played; resume it for at least one"
                                + " frame"));
    }

    @Override
    public void close() throws IOException {
        films.close();
    }
}
