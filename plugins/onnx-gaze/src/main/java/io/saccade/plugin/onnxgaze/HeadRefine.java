package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gaze jumps, the head refines. While gaze stays within the jump's distance of a place, the result is that place, moved
 * by what the head has moved since gaze came to rest there. Gaze elsewhere counts only after it has rested there, so that
 * a blink does not throw the pointer away.
 */
final class HeadRefine implements Model {
    private static final double LONGEST_GAP_SECONDS = 1;

    private final HeadRefineSettings settings;
    private final HeadPlace head = new HeadPlace();
    private Optional<Integer> segment = Optional.empty();
    private @Nullable Rest rest;
    private @Nullable Rest next;
    private long lastNanos;

    HeadRefine(HeadRefineSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Point gaze = sample.need(Keys.GAZE);
        Optional<EyePair> eyes = sample.get(Keys.EYES);
        if (!Double.isFinite(gaze.x()) || !Double.isFinite(gaze.y()) || eyes.isEmpty()) {
            out.emit(sample);
            return;
        }
        out.emit(sample.with(Keys.GAZE, refined(gaze, eyes.get(), sample)));
    }

    private Point refined(Point gaze, EyePair eyes, Sample sample) {
        double seconds = secondsSince(sample);
        if (seconds <= 0) forget();
        Point place = head.next(eyes, seconds <= 0 ? 1 : seconds);
        follow(gaze, place, sample.timestampNanos());
        Rest at = rest;
        return at == null ? gaze : at.moved(place, head.distance(), settings);
    }

    /** Seconds since the sample before; 0 if nothing of it counts any more. */
    private double secondsSince(Sample sample) {
        Optional<Integer> film = sample.get(Keys.SEGMENT);
        double seconds = (sample.timestampNanos() - lastNanos) / 1e9;
        boolean goesOn = film.equals(segment) && seconds > 0 && seconds <= LONGEST_GAP_SECONDS;
        segment = film;
        lastNanos = sample.timestampNanos();
        return goesOn ? seconds : 0;
    }

    private void forget() {
        rest = null;
        next = null;
        head.reset();
    }

    private void follow(Point gaze, Point place, long now) {
        if (rest != null && rest.isNear(gaze, settings.jump())) {
            next = null;
            return;
        }
        if (next == null || !next.isNear(gaze, settings.jump())) next = new Rest(now);
        next.add(gaze, place);
        if (now - next.sinceNanos < settings.rest().toNanos()) return;
        rest = next;
        next = null;
    }

    /** Where gaze rests, and where the head was then: the mean over the beginning of the rest. */
    private static final class Rest {
        private final long sinceNanos;
        private double gazeX;
        private double gazeY;
        private double headX;
        private double headY;
        private int count;

        Rest(long nanos) {
            sinceNanos = nanos;
        }

        void add(Point gaze, Point head) {
            gazeX += gaze.x();
            gazeY += gaze.y();
            headX += head.x();
            headY += head.y();
            count++;
        }

        boolean isNear(Point gaze, double distance) {
            return Math.hypot(gaze.x() - gazeX / count, gaze.y() - gazeY / count) <= distance;
        }

        /** In the picture of a camera the head moves to the left when the person moves to the right. */
        Point moved(Point head, double eyesApart, HeadRefineSettings settings) {
            double right = (settings.mirrored() ? 1 : -1) * (head.x() - headX / count) / eyesApart;
            double down = (head.y() - headY / count) / eyesApart;
            return new Point(gazeX / count + settings.gain() * right, gazeY / count + settings.gain() * down);
        }
    }
}
