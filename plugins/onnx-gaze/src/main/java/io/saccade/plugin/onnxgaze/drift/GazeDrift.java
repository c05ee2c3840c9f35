package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Model;
import java.util.Optional;

/** Corrects each gaze, and learns from clicks and from recentring how. */
final class GazeDrift implements Model {
    private static final Point MIDDLE = new Point(.5, .5);
    /** Error of a network that was not measured, as a fraction of the screen's diagonal. */
    private static final double UNKNOWN_ERROR = .04;
    /** The diagonal of a screen of 16:9, in its widths. */
    private static final double DIAGONAL = Math.hypot(1, 9 / 16.0);

    private final DriftChoice choice;
    private final Fixation fixation = new Fixation();
    private Correction centered = Correction.NONE;
    private Correction correction = Correction.NONE;
    private Optional<ClickedLook.Head> head = Optional.empty();
    private volatile boolean recentering;

    GazeDrift(DriftChoice choice) {
        this.choice = choice;
    }

    /** The user looks at the middle of the screen now. Any thread. */
    void recenter() {
        recentering = true;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Point gaze = sample.need(Keys.GAZE);
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) {
            out.emit(sample);
            return;
        }
        fixation.look(gaze, sample.timestampNanos());
        if (recentering) recenter(sample.get(Keys.GAZE_ERROR).orElse(UNKNOWN_ERROR));
        follow(sample.get(Keys.EYES).flatMap(ClickedLook.Head::of));
        out.emit(sample.with(Keys.GAZE, correction.of(centered.of(gaze))));
        // The click is a test of this answer: it counts from the next sample on.
        sample.get(Keys.CLICK)
                .flatMap(click -> place(click, sample.get(Keys.SCREEN)))
                .ifPresent(this::learn);
    }

    private void learn(Point place) {
        correction = choice.add(new ClickedLook(centered.of(fixation.middle()), place, head));
    }

    /** Where the head sits elsewhere, other clicks count. */
    private void follow(Optional<ClickedLook.Head> now) {
        if (now.isEmpty()) return;
        boolean moved = head.isPresent() && head.get().isElsewhereThan(now.get());
        if (head.isPresent() && !moved) return;
        head = now;
        if (moved) correction = choice.choose(head);
    }

    /**
     * Makes the present gaze the middle of the screen. The gaze also has an error when nothing has drifted, so the less
     * the distance exceeds that error, the less of it is corrected (the estimator of James and Stein).
     */
    private void recenter(double error) {
        recentering = false;
        choice.forget();
        correction = Correction.NONE;
        Point gaze = fixation.middle();
        double x = MIDDLE.x() - gaze.x();
        double y = MIDDLE.y() - gaze.y();
        double off = Math.hypot(x, y * 9 / 16);
        double usual = error * DIAGONAL;
        double part = off == 0 ? 0 : Math.max(0, 1 - usual * usual / (off * off));
        centered = Correction.moving(part * x, part * y);
    }

    private static Optional<Point> place(Click click, Optional<Screen> screen) {
        return screen.map(there -> new Point(
                        (click.x() - there.x()) / Math.max(1, there.width() - 1),
                        (click.y() - there.y()) / Math.max(1, there.height() - 1)))
                .filter(place -> place.x() >= 0 && place.x() <= 1 && place.y() >= 0 && place.y() <= 1);
    }
}
