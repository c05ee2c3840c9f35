package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Keeps what was seen in the last two seconds. */
final class EyesQuality implements Model {
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** A region is sampled at so many places in each direction. */
    private static final int PLACES = 24;

    private final Deque<Seen> window = new ArrayDeque<>();

    /** @param apart the distance between the eyes; empty if they were not found */
    private record Seen(long nanos, Optional<Double> apart, double light) {}

    @Override
    public void process(Sample sample, Emitter out) {
        long now = sample.timestampNanos();
        if (!window.isEmpty() && window.peekLast().nanos() > now) window.clear(); // a film begins anew
        window.add(look(sample, now));
        while (window.peekFirst().nanos() < now - WINDOW_NANOS) window.removeFirst();
        Metrics own = metrics();
        out.emit(sample.with(
                Keys.METRICS,
                sample.get(Keys.METRICS).map(earlier -> earlier.and(own)).orElse(own)));
    }

    private static Seen look(Sample sample, long now) {
        Frame frame = sample.need(Keys.FRAME);
        Optional<EyePair> eyes = sample.get(Keys.EYES);
        Region part = eyes.map(EyesQuality::around).orElse(new Region(0, 0, frame.width(), frame.height()));
        return new Seen(now, eyes.map(pair -> 100 * apart(pair) / frame.width()), light(frame, part));
    }

    private static double apart(EyePair eyes) {
        double x = eyes.right().x()
                + eyes.right().width() / 2.
                - eyes.left().x()
                - eyes.left().width() / 2.;
        double y = eyes.right().y()
                + eyes.right().height() / 2.
                - eyes.left().y()
                - eyes.left().height() / 2.;
        return Math.hypot(x, y);
    }

    private static Region around(EyePair eyes) {
        int left = Math.min(eyes.left().x(), eyes.right().x());
        int top = Math.min(eyes.left().y(), eyes.right().y());
        int right = Math.max(
                eyes.left().x() + eyes.left().width(),
                eyes.right().x() + eyes.right().width());
        int bottom = Math.max(
                eyes.left().y() + eyes.left().height(),
                eyes.right().y() + eyes.right().height());
        return new Region(left, top, right - left, bottom - top);
    }

    /** The mean of all colours at places spread over a part, in percent. */
    private static double light(Frame frame, Region part) {
        ByteBuffer pixels = frame.pixels();
        int bytes = frame.format().bytesPerPixel();
        long sum = 0;
        int count = 0;
        for (int row = 0; row < PLACES; row++) {
            int y = clamp(part.y() + part.height() * row / PLACES, frame.height());
            for (int column = 0; column < PLACES; column++) {
                int x = clamp(part.x() + part.width() * column / PLACES, frame.width());
                for (int i = 0; i < bytes; i++) sum += pixels.get(y * frame.strideBytes() + x * bytes + i) & 0xff;
                count += bytes;
            }
        }
        return 100. * sum / count / 255;
    }

    private static int clamp(int value, int size) {
        return Math.max(0, Math.min(size - 1, value));
    }

    private Metrics metrics() {
        long pairs = window.stream().filter(seen -> seen.apart().isPresent()).count();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("eyesPercent", 100. * pairs / window.size());
        if (pairs > 0) values.put("eyesApartPercent", mean(seen -> seen.apart().orElse(0.)) * window.size() / pairs);
        values.put("lightPercent", mean(Seen::light));
        return new Metrics(values);
    }

    private double mean(ToDoubleFunction<Seen> value) {
        return window.stream().mapToDouble(value).average().orElse(0);
    }
}
