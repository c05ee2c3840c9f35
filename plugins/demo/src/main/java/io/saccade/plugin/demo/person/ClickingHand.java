package io.saccade.plugin.demo.person;

import io.saccade.api.data.Click;
import io.saccade.api.data.Screen;
import java.util.Optional;
import java.util.SplittableRandom;

/** Clicks each place once, as soon as the open eyes rest there. */
public final class ClickingHand {
    public static final Screen SCREEN = Screen.of("drawn", 0, 0, 1920, 1080);

    private static final double SETTLED_SECONDS = .3;

    private final Timeline timeline;
    private final double careless;
    private final SplittableRandom random;
    private int clicked = -1;

    /** @param careless the part of the clicks at which the person looks elsewhere */
    public ClickingHand(Timeline timeline, double careless, long seed) {
        this.timeline = timeline;
        this.careless = careless;
        this.random = new SplittableRandom(seed * 31 + 1); // does not change the person's other movements
    }

    /** The click at this time, if any. Call with increasing times. */
    public Optional<Click> click(double seconds, long timestampNanos) {
        int glance = timeline.glance(seconds);
        boolean ready = timeline.glanceSeconds(seconds) >= SETTLED_SECONDS && timeline.blink(seconds) == 0;
        if (glance == clicked || !ready) return Optional.empty();
        clicked = glance;
        boolean elsewhere = random.nextDouble() < careless;
        double x = elsewhere ? random.nextDouble() : timeline.gazeX(seconds);
        double y = elsewhere ? random.nextDouble() : timeline.gazeY(seconds);
        return Optional.of(new Click(
                timestampNanos, Math.round(x * (SCREEN.width() - 1)), Math.round(y * (SCREEN.height() - 1)), "left"));
    }
}
