package io.saccade.plugin.videocapture.film;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.FilmsSettings;
import io.saccade.plugin.videocapture.file.FilePattern;
import java.io.IOException;

/**
 * Plays all films of a folder, one after the other.
 *
 * <pre>{@code
 * capture:
 *   type: films
 *   with: { source: talks, fps: 25 }
 * }</pre>
 *
 * Frames and sound are those of {@code video}; NAME is the film's path in the folder with forward slashes. Time stamps
 * continue from film to film: the next one begins where the previous one ended. SEGMENT counts the films. A film that
 * can't be read is set aside, and the run goes on.
 */
public final class FilmsCaptureFactory extends CaptureFactory<FilmsSettings> {
    /** Called by the core. */
    public FilmsCaptureFactory() {
        super("films", FilmsSettings.class, Ports.none().writing(Keys.FRAME, Keys.AUDIO, Keys.NAME, Keys.SEGMENT));
    }

    @Override
    public void check(FilmsSettings settings, Check check) {
        FilePattern source = FilePattern.of(settings.source(), check::find);
        source.fault().ifPresent(fault -> check.problem("source", fault));
        check.inputFolder("source", source.base());
        settings.skip().ifPresent(folder -> check.outputFolder("skip", folder));
    }

    @Override
    public void preload() {
        Natives.loadFfmpeg();
    }

    @Override
    public Capture create(FilmsSettings settings, StageContext context) throws IOException {
        return FilmsCapture.open(settings, context);
    }
}
