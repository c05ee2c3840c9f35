package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import org.jspecify.annotations.Nullable;

/** A ring that widens from a click for a moment, as a single frame would hardly be seen. */
final class ClickMark implements Mark {
    private static final double SHOWN_NANOS = 400e6;

    private final int screenWidth;
    private final int screenHeight;
    private @Nullable Click last;
    private long shownSinceNanos;

    ClickMark(int screenWidth, int screenHeight) {
        this.screenWidth = screenWidth;
        this.screenHeight = screenHeight;
    }

    @Override
    public void draw(Sample sample, Pen pen) {
        Click click = sample.get(Keys.CLICK).orElse(null);
        if (click != null) {
            last = click;
            shownSinceNanos = sample.timestampNanos();
        }
        double age = (sample.timestampNanos() - shownSinceNanos) / SHOWN_NANOS;
        if (last == null || age >= 1) return;
        double x = last.x() / screenWidth * pen.width();
        double y = last.y() / screenHeight * pen.height();
        pen.color(255, 255, 255).ring(x, y, pen.height() * (.02 + .04 * age));
    }
}
