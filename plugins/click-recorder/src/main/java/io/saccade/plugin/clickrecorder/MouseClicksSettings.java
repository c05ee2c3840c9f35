package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.util.Optional;
import java.util.Set;

/** Settings of {@code mouse-clicks}. */
@Doc("Labels eye pictures with mouse clicks: people look at what they click on")
public record MouseClicksSettings(
        @Default("false")
        @Doc("true: shows dots to click on over the whole screen and ends after the last; false: "
                + "uses clicks in any program, which Wayland does not permit")
        boolean window,

        @Doc("screen, counted from 0; default: any screen, and the primary one for dots") @Range(min = 0)
        Optional<Integer> screen,

        @Default("9") @Doc("with 'window': dots per round, in a grid; a square number from 9 to 100")
        int targets,

        @Default("3") @Doc("with 'window': number of rounds") @Range(min = 1, max = 100)
        int rounds) {
    private static final Set<Integer> GRIDS = Set.of(9, 16, 25, 36, 49, 64, 81, 100);

    /** Checks the settings. */
    public MouseClicksSettings {
        InvalidSetting.unless(GRIDS.contains(targets), "targets", "be a square number from 9 to 100");
    }
}
