package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
import java.util.Optional;

/** Settings of the drawn person. */
@Doc("a drawn person who looks around, blinks, and clicks or talks when asked to")
public record DemoFaceSettings(
        @Doc("width of a frame in pixels, 64 to 4096") @Default("640")
        int width,

        @Doc("height of a frame in pixels, 64 to 4096") @Default("480")
        int height,

        @Doc("frames per second, above 0 and up to 1000") @Default("30")
        double fps,

        @Doc("how long the person stays, in seconds") @Default("10") @Seconds
        double seconds,

        @Doc("chooses the person and what happens; the pipeline's seed when not given")
        Optional<Long> seed,

        @Doc("chooses the person alone, so that the same one can do something else; the seed when not given")
        Optional<Long> look,

        @Doc("whether the person clicks each place looked at, on a screen of 1920x1080 pixels") @Default("false")
        boolean clicking,

        @Doc("whether the person talks, in vowels, 16 kHz mono") @Default("false")
        boolean talking,

        @Doc("whether frames come at their own pace and are stamped by the clock, as from a camera") @Default("false")
        boolean live) {
    /** A day: longer plans of glances and blinks would only fill memory. */
    private static final double LONGEST_SECONDS = 86_400;

    public DemoFaceSettings {
        InvalidSetting.unless(width >= 64 && width <= 4096, "width", "be 64 to 4096");
        InvalidSetting.unless(height >= 64 && height <= 4096, "height", "be 64 to 4096");
        InvalidSetting.unless(fps > 0 && fps <= 1000, "fps", "be above 0 and at most 1000");
        InvalidSetting.unless(
                seconds > 0 && seconds <= LONGEST_SECONDS, "seconds", "be above 0 and at most 86400, a day");
    }

    /** How many frames there are, at least one. */
    long frames() {
        return Math.max(1, Math.round(seconds * fps));
    }
}
