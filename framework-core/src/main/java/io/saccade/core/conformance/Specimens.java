package io.saccade.core.conformance;

import io.saccade.api.data.Action;
import io.saccade.api.data.Audio;
import io.saccade.api.data.Click;
import io.saccade.api.data.Episode;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values for the keys that a stage reads, such as a source would write. Each depends on the sample's index alone. */
final class Specimens {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int RATE_HZ = 16_000;
    private static final int PER_SAMPLE = RATE_HZ / 25;
    private static final long NANOS_PER_SAMPLE = 40_000_000;

    private static final Map<Key<?>, Function<Sample, ?>> MAKERS = makers();

    private Specimens() {}

    /** The time stamp of a sample. */
    static long timestampNanos(long number) {
        return number * NANOS_PER_SAMPLE;
    }

    /** Whether there are values for the key. */
    static boolean has(Key<?> key) {
        return MAKERS.containsKey(key) || plain(key.type(), 0).isPresent();
    }

    /** The sample with a value for the key, if there is one. */
    static <T> Sample with(Sample sample, Key<T> key) {
        Function<Sample, ?> maker = MAKERS.get(key);
        Optional<?> value = maker == null ? plain(key.type(), sample.index()) : Optional.of(maker.apply(sample));
        return value.isEmpty() ? sample : sample.with(key, key.type().cast(value.get()));
    }

    private static Map<Key<?>, Function<Sample, ?>> makers() {
        Map<Key<?>, Function<Sample, ?>> makers = new LinkedHashMap<>();
        makers.put(Keys.FRAME, sample -> drawn(sample, WIDTH, HEIGHT, Frame.Format.BGR8));
        makers.put(Keys.LABELS, sample -> drawn(sample, WIDTH, HEIGHT, Frame.Format.GRAY8));
        makers.put(Keys.AUDIO, Specimens::tone);
        makers.put(Keys.NAME, sample -> "specimen-" + sample.index() + ".png");
        makers.put(Keys.SEGMENT, sample -> 0);
        makers.put(Keys.EYES, Specimens::eyes);
        makers.put(Keys.FACE, sample -> new Region(110, 60, 100, 120));
        makers.put(Keys.FACE_POINTS, sample -> facePoints());
        makers.put(Keys.GAZE, sample -> new Point(fraction(sample, 20), fraction(sample, 7)));
        makers.put(Keys.TARGET, sample -> new Point(fraction(sample, 20), 0.5));
        makers.put(Keys.SCREEN, sample -> Screen.of("specimen", 0, 0, 1920, 1080));
        makers.put(Keys.GAZE_ERROR, sample -> 0.1);
        makers.put(Keys.GAZE_SCREEN, sample -> Screen.of("specimen", 0, 0, 1920, 1080));
        makers.put(Keys.CLICK, sample -> new Click(sample.timestampNanos(), 100 + sample.index(), 200, "left"));
        makers.put(
                Keys.STEP, sample -> Step.ofState((int) (sample.index() % 16)).at(0, (int) sample.index()));
        makers.put(Keys.EPISODE, sample -> new Episode(0, 1, 30));
        makers.put(Keys.SPACES, sample -> Spaces.ofStates(16).withActions(4));
        makers.put(Keys.ACTION, sample -> Action.of((int) (sample.index() % 4)));
        makers.put(Keys.METRICS, sample -> new Metrics(Map.of("loss", 1.0 / (1 + sample.index()))));
        makers.put(Keys.PROGRESS, sample -> new Progress(sample.index(), 100));
        return makers;
    }

    private static Optional<?> plain(Class<?> type, long index) {
        if (type == String.class) return Optional.of("specimen " + index);
        if (type == Integer.class) return Optional.of((int) index);
        if (type == Long.class) return Optional.of(index);
        if (type == Double.class) return Optional.of(index / 10.0);
        if (type == Boolean.class) return Optional.of(index % 2 == 0);
        return Optional.empty();
    }

    private static double fraction(Sample sample, long period) {
        return sample.index() % period / (double) period;
    }

    /** A gradient with a bright square that moves. */
    private static Frame drawn(Sample sample, int width, int height, Frame.Format format) {
        FrameDraft draft = sample.draft(width, height, format);
        ByteBuffer pixels = draft.pixels();
        int left = (int) (sample.index() * 8 % width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inSquare = x >= left && x < left + 16 && y > height / 2 && y < height / 2 + 16;
                for (int i = 0; i < format.bytesPerPixel(); i++) pixels.put((byte) (inSquare ? 250 : x + y * i));
            }
        }
        return draft.done();
    }

    private static EyePair eyes(Sample sample) {
        Frame patch = drawn(sample, 44, 12, Frame.Format.BGR8);
        return EyePair.of(new Region(120, 90, 30, 16), new Region(170, 90, 30, 16), patch)
                .inFrame(WIDTH, HEIGHT);
    }

    private static FacePoints facePoints() {
        return new FacePoints(
                new FacePoints.Pixel(135, 98),
                new FacePoints.Pixel(185, 98),
                new FacePoints.Pixel(160, 125),
                new FacePoints.Pixel(142, 150),
                new FacePoints.Pixel(178, 150));
    }

    private static Audio tone(Sample sample) {
        FloatBuffer values = FloatBuffer.allocate(PER_SAMPLE);
        for (int i = 0; i < PER_SAMPLE; i++) {
            values.put((float) (0.3 * Math.sin((sample.index() * PER_SAMPLE + i) * 2 * Math.PI * 220 / RATE_HZ)));
        }
        return new Audio(sample.timestampNanos(), RATE_HZ, 1, values.flip());
    }
}
