package io.saccade.plugin.videorecorder;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import java.util.function.BiConsumer;

/** One kind of overlay, drawn on each frame. */
@FunctionalInterface
interface Mark {
    /** Draws the sample's value; nothing if the sample has none. */
    void draw(Sample sample, Pen pen);

    static Mark of(OverlayMark mark, OverlaySettings settings) {
        return switch (mark) {
            case EYES -> showing(Keys.EYES, Mark::eyes);
            case FACE -> showing(Keys.FACE, (face, pen) -> box(face, pen.color(120, 200, 255)));
            case GAZE -> showing(Keys.GAZE, Mark::gaze);
            case TARGET -> showing(Keys.TARGET, Mark::target);
            case CLICK -> new ClickMark(settings);
            case METRICS -> new MetricsMark();
        };
    }

    private static <T> Mark showing(Key<T> key, BiConsumer<T, Pen> drawing) {
        return (sample, pen) -> sample.get(key).ifPresent(value -> drawing.accept(value, pen));
    }

    private static void eyes(EyePair eyes, Pen pen) {
        box(eyes.left(), pen.color(120, 255, 120));
        box(eyes.right(), pen);
    }

    private static void box(Region region, Pen pen) {
        pen.box(region.x(), region.y(), region.width() - 1., region.height() - 1.);
    }

    private static void gaze(Point gaze, Pen pen) {
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) return;
        double x = inside(gaze.x()) * (pen.width() - 1);
        double y = inside(gaze.y()) * (pen.height() - 1);
        double radius = pen.height() / 30.;
        pen.color(255, 80, 80).ring(x, y, radius);
        pen.cross(x, y, radius / 2);
    }

    private static void target(Point target, Pen pen) {
        if (!Double.isFinite(target.x()) || !Double.isFinite(target.y())) return;
        double x = inside(target.x()) * (pen.width() - 1);
        double y = inside(target.y()) * (pen.height() - 1);
        pen.color(255, 220, 60).ring(x, y, pen.height() / 20.);
    }

    /** Clamps an estimate beyond the screen to its edge. */
    private static double inside(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }
}
