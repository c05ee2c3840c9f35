package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
import java.util.Optional;

/** Settings of {@code demo-talkers}. */
@Doc("Draws people who talk, one after the other, as training films for lip-sync")
public record DemoTalkersSettings(
        @Doc("number of people, 1 to 10000") @Default("10") int people,

        @Doc("length of each person's film in seconds") @Default("6") @Seconds
        double seconds,

        @Doc("width of a frame in pixels, 64 to 4096") @Default("320")
        int width,

        @Doc("height of a frame in pixels, 64 to 4096") @Default("240")
        int height,

        @Doc("frames per second, above 0 and up to 1000") @Default("25")
        double fps,

        @Doc("determines the first person and the speech; each further person has the next seed; "
                + "default: the pipeline's seed")
        Optional<Long> seed) {
    private static final int MOST = 10_000;

    /** Checks the settings. */
    public DemoTalkersSettings {
        InvalidSetting.unless(people >= 1 && people <= MOST, "people", "be 1 to " + MOST);
        person(width, height, fps, seconds, 0);
    }

    /** The settings of one person's film. */
    DemoFaceSettings person(long number) {
        return person(width, height, fps, seconds, number);
    }

    private static DemoFaceSettings person(int width, int height, double fps, double seconds, long seed) {
        return new DemoFaceSettings(
                width,
                height,
                fps,
                seconds,
                Optional.of(seed),
                Optional.empty(),
                false,
                0,
                true,
                DemoFaceSettings.Head.STILL,
                0,
                false);
    }
}
