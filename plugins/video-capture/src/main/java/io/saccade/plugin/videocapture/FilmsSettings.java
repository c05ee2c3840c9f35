package io.saccade.plugin.videocapture;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code films}. */
@Doc("Plays all films of a folder, one after the other, in the order of their names.")
public record FilmsSettings(
        @Doc("a folder, with all folders in it; or a pattern such as talks/**/*.mp4")
        String source,

        @Doc("frames a second: frames are left out or repeated; default: as they are")
        Optional<Double> fps,

        @Doc("height of the frames in pixels, to which they are scaled; default: as they are")
        Optional<Integer> height,

        @Doc("a folder of results: a film is left out that has something of its name there, without its ending, so that"
                + " an interrupted run goes on")
        Optional<Path> skip,

        @Default("0") @Doc("how many films to play at most; 0: all")
        int most) {
    /** Checks the settings. */
    public FilmsSettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of films");
        InvalidSetting.unless(most >= 0, "most", "be 0 or more");
        film("film", fps, height);
    }

    VideoSettings film(Path file) {
        return film("file:" + file, fps, height);
    }

    private static VideoSettings film(String source, Optional<Double> fps, Optional<Integer> height) {
        return new VideoSettings(
                source,
                Optional.empty(),
                false,
                Until.VIDEO_END,
                0,
                Optional.empty(),
                Optional.empty(),
                height,
                fps,
                0,
                Optional.empty(),
                false,
                false);
    }
}
