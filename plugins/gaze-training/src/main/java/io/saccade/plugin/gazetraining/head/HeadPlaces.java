package io.saccade.plugin.gazetraining.head;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.Tensors;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Where the head was at each click, and the usual distances. */
public final class HeadPlaces {
    private final float[] x;
    private final float[] y;
    private final float[] cos;
    private final float[] sin;
    private final float[] distance;
    private final double usualDistance;
    private final float usualSize;
    private final boolean mirrored;

    /** @param clicks with geometry */
    public HeadPlaces(GazeClicks clicks) {
        try (PointerScope scope = new PointerScope()) {
            float[] geometry = clicks.geometry().orElseThrow();
            HeadParts<Tensor> parts = HeadParts.of(Tensors.of(geometry, clicks.size(), GazeClicks.GEOMETRY));
            x = Tensors.floats(parts.x());
            y = Tensors.floats(parts.y());
            cos = Tensors.floats(parts.cos());
            sin = Tensors.floats(parts.sin());
            distance = Tensors.floats(parts.distance());
            usualDistance = median(distance);
            usualSize = median(Tensors.floats(parts.distance().div(parts.left())));
            mirrored = false;
        }
    }

    private HeadPlaces(HeadPlaces other, boolean mirrored) {
        x = other.x;
        y = other.y;
        cos = other.cos;
        sin = other.sin;
        distance = other.distance;
        usualDistance = other.usualDistance;
        usualSize = other.usualSize;
        this.mirrored = mirrored;
    }

    /** The same heads, seen by a camera that shows the person as a mirror does. */
    HeadPlaces inMirror() {
        return new HeadPlaces(this, true);
    }

    /** Returns whether the camera shows the person as a mirror does. */
    public boolean mirrored() {
        return mirrored;
    }

    /** How far to the right in the camera's picture a place on the screen is, in widths of the screen from its middle. */
    double right(double x) {
        return mirrored ? x - .5 : .5 - x;
    }

    /** The inverse of {@link #right}. */
    double screenX(double right) {
        return mirrored ? .5 + right : .5 - right;
    }

    private static float median(float... values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Returns the median distance between the eyes in widths of the frame. */
    public double usualDistance() {
        return usualDistance;
    }

    /** Returns the median distance between the eyes in widths of an eye's region. */
    public float usualSize() {
        return usualSize;
    }

    /** x, y and 1, which the shift of the look is made of. */
    double[] parts(int click) {
        return new double[] {x[click], y[click], 1};
    }

    /** Converts a place in the camera's picture to a look from the head, in widths of the screen. */
    double[] toLook(int click, double right, double down) {
        double near = distance[click] / usualDistance;
        return new double[] {
            near * (cos[click] * right + sin[click] * down), near * (cos[click] * down - sin[click] * right)
        };
    }

    /** The inverse of {@link #toLook}. */
    double[] toPlace(int click, double right, double down) {
        double far = usualDistance / distance[click];
        return new double[] {
            far * (cos[click] * right - sin[click] * down), far * (sin[click] * right + cos[click] * down)
        };
    }
}
