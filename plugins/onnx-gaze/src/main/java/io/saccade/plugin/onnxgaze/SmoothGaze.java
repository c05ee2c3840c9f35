package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import java.time.Duration;
import java.util.Optional;

/**
 * Smooths both coordinates, using the samples' time stamps. Passes on an estimate that is not finite without changing
 * the filter; restarts the filter after a long gap and with each film.
 */
final class SmoothGaze implements Model {
    private final Smoother x;
    private final Smoother y;
    private final double resetAfterSeconds;
    private Optional<Integer> segment = Optional.empty();
    private boolean begun;
    private long lastNanos;

    SmoothGaze(Smoother x, Smoother y, Duration resetAfter) {
        this.x = x;
        this.y = y;
        this.resetAfterSeconds = resetAfter.toNanos() / 1e9;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Point gaze = sample.need(Keys.GAZE);
        Optional<Integer> film = sample.get(Keys.SEGMENT);
        if (!film.equals(segment)) begun = false;
        segment = film;
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y())) {
            out.emit(sample);
            return;
        }
        out.emit(sample.with(Keys.GAZE, smooth(gaze, sample.timestampNanos())));
    }

    private Point smooth(Point gaze, long nanos) {
        double seconds = (nanos - lastNanos) / 1e9;
        boolean goesOn = begun && seconds > 0 && seconds <= resetAfterSeconds;
        begun = true;
        lastNanos = nanos;
        if (goesOn) return new Point(x.next(gaze.x(), seconds), y.next(gaze.y(), seconds));
        x.reset(gaze.x());
        y.reset(gaze.y());
        return gaze;
    }
}
