package io.saccade.plugin.gazetraining.clicks;

import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Fingerprint;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Clicks for training, all on one screen, sorted by name. Immutable. */
public final class GazeClicks {
    public static final int ROWS = CollectedClick.ROWS;
    public static final int COLUMNS = CollectedClick.COLUMNS;
    public static final int CHANNELS = CollectedClick.CHANNELS;
    /** Values of a picture. */
    public static final int PICTURE = ROWS * COLUMNS * CHANNELS;
    /** Values of a geometry: x, y, width and height of both eyes' regions, in widths of the frame. */
    public static final int GEOMETRY = 8;

    private final List<String> names;
    private final float[] pictures;
    private final Optional<float[]> geometry;
    private final float[] targets;
    private final Optional<double[]> minutes;
    private final ScreenSize screen;

    private GazeClicks(
            List<String> names,
            float[] pictures,
            Optional<float[]> geometry,
            float[] targets,
            Optional<double[]> minutes,
            ScreenSize screen) {
        this.names = names;
        this.geometry = geometry;
        this.pictures = pictures;
        this.targets = targets;
        this.minutes = minutes;
        this.screen = screen;
    }

    /**
     * Takes over collected clicks, without their geometry.
     *
     * @param clicks on this screen only
     */
    public static GazeClicks of(List<CollectedClick> clicks, ScreenSize screen) {
        float[] pictures = new float[clicks.size() * PICTURE];
        float[] targets = new float[clicks.size() * 2];
        for (int i = 0; i < clicks.size(); i++) {
            byte[] pixels = clicks.get(i).pixels();
            for (int j = 0; j < PICTURE; j++) pictures[i * PICTURE + j] = (pixels[j] & 0xff) / 255f;
            targets[2 * i] = (float) clicks.get(i).place().x();
            targets[2 * i + 1] = (float) clicks.get(i).place().y();
        }
        List<String> names = clicks.stream().map(CollectedClick::name).toList();
        return new GazeClicks(names, pictures, Optional.empty(), targets, minutes(clicks), screen);
    }

    /** Takes over collected clicks with their geometry, which all of them must have. */
    public static GazeClicks withGeometry(List<CollectedClick> clicks, ScreenSize screen) {
        float[] geometry = new float[clicks.size() * GEOMETRY];
        for (int i = 0; i < clicks.size(); i++) {
            System.arraycopy(clicks.get(i).geometry().orElseThrow(), 0, geometry, i * GEOMETRY, GEOMETRY);
        }
        GazeClicks plain = of(clicks, screen);
        return new GazeClicks(plain.names, plain.pictures, Optional.of(geometry), plain.targets, plain.minutes, screen);
    }

    /** Returns the clicks with these indices. */
    public GazeClicks part(int[] numbers) {
        return new GazeClicks(
                Arrays.stream(numbers).mapToObj(names::get).toList(),
                rows(pictures, PICTURE, numbers),
                geometry.map(all -> rows(all, GEOMETRY, numbers)),
                targets(numbers),
                minutes.map(all -> Arrays.stream(numbers)
                        .mapToDouble(number -> all[number])
                        .toArray()),
                screen);
    }

    private static float[] rows(float[] all, int length, int[] numbers) {
        float[] chosen = new float[numbers.length * length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(all, numbers[i] * length, chosen, i * length, length);
        }
        return chosen;
    }

    /** Minutes since the earliest click, if all clicks have a time. */
    private static Optional<double[]> minutes(List<CollectedClick> clicks) {
        List<Instant> times =
                clicks.stream().flatMap(click -> click.time().stream()).sorted().toList();
        if (times.isEmpty() || times.size() < clicks.size()) return Optional.empty();
        return Optional.of(clicks.stream()
                .mapToDouble(
                        click -> Duration.between(times.get(0), click.time().orElseThrow())
                                        .toMillis()
                                / 60_000.0)
                .toArray());
    }

    /** Returns the minutes from the earliest click to each click, if the collection tells the time of all of them. */
    public Optional<double[]> minutes() {
        return minutes.map(double[]::clone);
    }

    public int size() {
        return names.size();
    }

    public String name(int number) {
        return names.get(number);
    }

    public ScreenSize screen() {
        return screen;
    }

    /** {@code [n, 12, 44, 3]}, BGR, 0..1. */
    public Tensor pictures() {
        return Tensors.of(pictures, size(), ROWS, COLUMNS, CHANNELS);
    }

    /**
     * The input of a network: {@link #pictures}, or with geometry {@code [n, 12 * 44 * 3 + 8]}, each picture's values
     * followed by its geometry.
     */
    public Tensor inputs() {
        return inputs(pictures());
    }

    /** Like {@link #inputs()}, with changed pictures in place of the clicks' own. */
    public Tensor inputs(Tensor changed) {
        if (geometry.isEmpty()) return changed;
        Tensor places = Tensors.of(geometry.get(), size(), GEOMETRY);
        return torch.cat(new TensorVector(changed.flatten(1, -1), places), 1);
    }

    /** Returns the values of the regions of the eyes, {@link #GEOMETRY} for each click, if networks use them. */
    public Optional<float[]> geometry() {
        return geometry.map(float[]::clone);
    }

    /** Returns the values of {@link #pictures} as one array. */
    public float[] pictureValues() {
        return pictures.clone();
    }

    /** Returns the positions of the clicks, x and y alternating, 0..1. */
    public float[] targets() {
        return targets.clone();
    }

    public float[] targets(int[] numbers) {
        float[] chosen = new float[numbers.length * 2];
        for (int i = 0; i < numbers.length; i++) {
            chosen[2 * i] = targets[2 * numbers[i]];
            chosen[2 * i + 1] = targets[2 * numbers[i] + 1];
        }
        return chosen;
    }

    /** Returns the positions as {@code [n, 2]}. */
    public Tensor targetTensor() {
        return Tensors.of(targets, size(), 2);
    }

    /** Returns a hash of all pictures, clicks and geometries. */
    public String fingerprint() {
        float[] places = geometry.orElse(new float[0]);
        ByteBuffer numbers = ByteBuffer.allocate((pictures.length + targets.length + places.length) * Float.BYTES);
        numbers.asFloatBuffer().put(pictures).put(targets).put(places);
        return new Fingerprint().add(screen + " " + names).add(numbers).letters();
    }
}
