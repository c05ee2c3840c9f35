package io.saccade.plugin.demo.person;

import io.saccade.api.data.Click;
import io.saccade.api.data.Screen;
import java.util.Optional;

/** Clicks each place once, as soon as the open eyes rest there. */
public final class ClickingHand {
    public static final Screen SCREEN = Screen.of("drawn", 0, 0, 1920, 1080);

    private static final double SETTLED_SECONDS = .3;

    private final Timeline timeline;
    private int clicked = -1;

    public ClickingHand(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The click at this time, if any. Call with increasing times. */
    public Optional<Click> click(double seconds, long timestampNanos) {
        int glance = timeline.glance(seconds);
        boolean ready = timeline.glanceSeconds(seconds) >= SETTLED_SECONDS && timeline.blink(seconds) == 0;
        if (glance == clicked || !ready) return Optional.empty();
        clicked = glance;
        return Optional.of(new Click(
                timestampNanos,
                Math.round(timeline.gazeX(seconds) * (SCREEN.width() - 1)),
                Math.round(timeline.gazeY(seconds) * (SCREEN.height() - 1)),
                "left"));
    }
}
