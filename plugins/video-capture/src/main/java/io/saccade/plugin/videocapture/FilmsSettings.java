package io.saccade.plugin.videocapture;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code films}. */
@Doc("Plays all films of a folder, sorted by name, as one source")
public record FilmsSettings(
        @Doc("folder, searched with its subfolders, or a pattern such as talks/**/*.mp4")
        String source,

        @Doc("frames a second; frames are dropped or repeated; default: each film's own")
        Optional<Double> fps,

        @Doc("height in pixels to which frames are scaled; default: each film's own")
        Optional<Integer> height,

        @Doc("folder of results; a film with a result of its name (without extension) there is not "
                + "played again, so an interrupted run resumes")
        Optional<Path> skip,

        @Default("0") @Doc("maximum number of films; 0: all") @Range(min = 0)
        int most) {
    /** Checks the settings. */
    public FilmsSettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of films");
        film("film", fps, height);
    }

    public VideoSettings film(Path file) {
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
                Optional.empty(),
                height,
                fps,
                0,
                Optional.empty(),
                false,
                false);
    }
}
