package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ring that widens from a click for 0.4 s, since a single frame would be easy to miss. */
final class ClickMark implements Mark {
    private static final double SHOWN_NANOS = 400e6;

    private final OverlaySettings settings;
    private @Nullable Point last;
    private long shownSinceNanos;

    ClickMark(OverlaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void draw(Sample sample, Pen pen) {
        Click click = sample.get(Keys.CLICK).orElse(null);
        if (click != null) {
            last = fraction(click, sample.get(Keys.SCREEN));
            shownSinceNanos = sample.timestampNanos();
        }
        double age = (sample.timestampNanos() - shownSinceNanos) / SHOWN_NANOS;
        if (last == null || age >= 1) return;
        double radius = pen.height() * (.02 + .04 * age);
        pen.color(255, 255, 255).ring(last.x() * (pen.width() - 1), last.y() * (pen.height() - 1), radius);
    }

    /** The click's place as fractions of the screen; the screen of the settings is used if the sample has none. */
    private Point fraction(Click click, Optional<Screen> screen) {
        return screen.orElse(Screen.of("", 0, 0, settings.screenWidth(), settings.screenHeight()))
                .fraction(click.x(), click.y());
    }
}
