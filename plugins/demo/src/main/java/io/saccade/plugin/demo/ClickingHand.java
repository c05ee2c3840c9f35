package io.saccade.plugin.demo;

import io.saccade.api.data.Click;
import java.util.Optional;

/** Clicks each place once, as soon as the eyes rest there and are open. */
final class ClickingHand {
    private static final int SCREEN_WIDTH = 1920;
    private static final int SCREEN_HEIGHT = 1080;
    private static final double SETTLED_SECONDS = .3;

    private final Timeline timeline;
    private int clicked = -1;

    ClickingHand(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The click at this moment, if there is one; moments come in order. */
    Optional<Click> click(double seconds, long timestampNanos) {
        int glance = timeline.glance(seconds);
        boolean ready = timeline.glanceSeconds(seconds) >= SETTLED_SECONDS && timeline.blink(seconds) == 0;
        if (glance == clicked || !ready) return Optional.empty();
        clicked = glance;
        return Optional.of(new Click(
                timestampNanos,
                Math.round(timeline.gazeX(seconds) * (SCREEN_WIDTH - 1)),
                Math.round(timeline.gazeY(seconds) * (SCREEN_HEIGHT - 1)),
                "left"));
    }
}
