package io.saccade.benchmarks;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.CaptureRef;
import io.saccade.plugin.haareyecapture.HaarEyeCaptureFactory;
import io.saccade.plugin.haareyecapture.HaarEyeSettings;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.util.List;
import java.util.Optional;

/** The six talking heads of the reference data, and helpers that open stages on them. */
final class Clips {
    static final List<String> NAMES = List.of("bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n");

    private Clips() {}

    /** The path of a clip in the reference data. */
    static String file(String clip) {
        return "video/grid_" + clip + ".mpg";
    }

    /**
     * A clip as a film.
     *
     * @param height of the scaled frames; 0 keeps the clip's size
     */
    static VideoSettings film(String clip, int height, boolean loop) {
        return film(clip, Optional.empty(), height == 0 ? Optional.empty() : Optional.of(height), loop);
    }

    /** A clip as a film, scaled to this size. */
    static VideoSettings film(String clip, int width, int height) {
        return film(clip, Optional.of(width), Optional.of(height), false);
    }

    private static VideoSettings film(String clip, Optional<Integer> width, Optional<Integer> height, boolean loop) {
        return new VideoSettings(
                ReferenceData.at(file(clip)).toString(),
                Optional.empty(),
                loop,
                Until.VIDEO_END,
                0,
                Optional.empty(),
                Optional.empty(),
                width,
                height,
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false);
    }

    static StageHarness openFilm(VideoSettings film) throws Exception {
        return StageBuilder.of(new VideoCaptureFactory(), film)
                .unwanted(Keys.AUDIO)
                .unpoisoned()
                .open();
    }

    static StageHarness openEyes(CaptureRef source, boolean track) throws Exception {
        HaarEyeSettings settings = new HaarEyeSettings(source, 1.3, 10, HaarEyeSettings.Order.LEFT_TO_RIGHT, track);
        return StageBuilder.of(new HaarEyeCaptureFactory(), settings)
                .unwanted(Keys.AUDIO)
                .unpoisoned()
                .open();
    }

    static CaptureRef source(VideoSettings film) {
        return StageHarness.capture(new VideoCaptureFactory(), film);
    }
}
