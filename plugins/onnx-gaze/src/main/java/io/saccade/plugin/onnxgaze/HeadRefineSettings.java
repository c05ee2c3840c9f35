package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;

/** Settings of {@code head-refine}. */
@Doc("Moves the gaze on by small movements of the head while it rests, pixel by pixel")
public record HeadRefineSettings(
        @Doc(
                "how far the gaze moves when the head moves by the distance between the eyes, in widths and heights of the "
                        + "screen; a lower value is finer, a higher one reaches farther")
        @Default("0.3")
        double gain,

        @Doc("time that gaze must stay at a place before the head takes over") @Default("150ms")
        Duration rest,

        @Doc("distance from the place of rest at which gaze jumps there instead, in screens; more than the network's "
                + "noise")
        @Default("0.12")
        double jump,

        @Doc("true: the camera shows the person as a mirror does") @Default("false")
        boolean mirrored) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Checks the settings. */
    public HeadRefineSettings {
        InvalidSetting.unless(gain > 0 && gain <= 10, "gain", "be above 0 and at most 10");
        InvalidSetting.unless(!rest.isNegative() && rest.compareTo(LONGEST) <= 0, "rest", "be 0s to 10s");
        InvalidSetting.unless(jump > 0 && jump <= 1, "jump", "be above 0 and at most 1 (screen)");
    }
}
