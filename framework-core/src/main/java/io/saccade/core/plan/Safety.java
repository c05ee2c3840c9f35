package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** How the pointer is guarded. That a hand on the mouse wins is no setting. */
public record Safety(
        @Doc("pointer moves a second, at most") @Default("60")
        double maxMovesPerSecond,

        @Doc("whether the pointer, moved into a corner by hand, stops everything") @Default("true")
        boolean failSafeCorner,

        @Doc("a key that stops the pointer, such as escape, pause or f12; none unless given, or 'none'")
        Optional<String> killKey) {
    private static final double FASTEST = 1000;
    private static final String NONE = "none";

    public Safety {
        InvalidSetting.unless(
                maxMovesPerSecond > 0 && maxMovesPerSecond <= FASTEST,
                "max-moves-per-second",
                "be more than 0 and at most 1000");
        killKey = killKey.filter(key -> !key.equals(NONE)); // to take away what a file asks for
    }
}
