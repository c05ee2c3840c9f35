package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;
import java.util.Set;

/** Settings of {@code mouse-clicks}. */
@Doc("Labels eyes with the mouse's clicks: where you click is where you look")
public record MouseClicksSettings(
        @Default("false")
        @Doc("true: shows targets to click on, over the whole screen, and ends when all are done; false: every click"
                + " counts, in whatever program, which Wayland does not permit")
        boolean window,

        @Doc("the screen to click on, counted from 0; unless given any screen, and the primary one for targets")
        Optional<Integer> screen,

        @Default("9") @Doc("how many targets a round has: 9, 16 or 25, in a grid; with 'window'")
        int targets,

        @Default("3") @Doc("how often every target is shown, 1 to 100 times; with 'window'")
        int rounds) {
    private static final Set<Integer> GRIDS = Set.of(9, 16, 25);

    /** Checks the settings. */
    public MouseClicksSettings {
        InvalidSetting.unless(screen.orElse(0) >= 0, "screen", "be 0 or more");
        InvalidSetting.unless(GRIDS.contains(targets), "targets", "be 9, 16 or 25");
        InvalidSetting.unless(rounds >= 1 && rounds <= 100, "rounds", "be 1 to 100");
    }
}
