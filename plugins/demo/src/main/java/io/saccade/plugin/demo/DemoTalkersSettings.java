package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Seconds;
import java.util.Optional;

/** Settings of {@code demo-talkers}. */
@Doc("Draws people who talk, one after the other, as training films for lip-sync")
public record DemoTalkersSettings(
        @Doc("number of people") @Default("10") @Range(min = 1, max = MOST)
        int people,

        @Doc("length of each person's film in seconds")
        @Default("6")
        @Seconds
        @Range(above = 0, max = DemoFaceSettings.LONGEST_SECONDS, unit = "s")
        double seconds,

        @Doc("width of a frame in pixels")
        @Default("320")
        @Range(min = DemoFaceSettings.LEAST_SIDE, max = DemoFaceSettings.MOST_SIDE, unit = "px")
        int width,

        @Doc("height of a frame in pixels")
        @Default("240")
        @Range(min = DemoFaceSettings.LEAST_SIDE, max = DemoFaceSettings.MOST_SIDE, unit = "px")
        int height,

        @Doc("frames per second") @Default("25") @Range(above = 0, max = DemoFaceSettings.MOST_FPS)
        double fps,

        @Doc("determines the first person and the speech; each further person has the next seed; "
                + "default: the pipeline's seed")
        Optional<Long> seed) {
    private static final int MOST = 10_000;

    /** The settings of one person's film. */
    DemoFaceSettings person(long number) {
        return new DemoFaceSettings(
                width,
                height,
                fps,
                seconds,
                Optional.of(number),
                Optional.empty(),
                false,
                0,
                true,
                DemoFaceSettings.Head.STILL,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }
}
