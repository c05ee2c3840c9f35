package io.saccade.plugin.gazetraining.clicks;

import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Clicks for training, all on one screen, sorted by name. Immutable. */
public final class GazeClicks {
    public static final int ROWS = CollectedClick.ROWS;
    public static final int COLUMNS = CollectedClick.COLUMNS;
    public static final int CHANNELS = CollectedClick.CHANNELS;
    private static final int PICTURE = ROWS * COLUMNS * CHANNELS;

    private final List<String> names;
    private final float[] pictures;
    private final float[] targets;
    private final ScreenSize screen;

    private GazeClicks(List<String> names, float[] pictures, float[] targets, ScreenSize screen) {
        this.names = names;
        this.pictures = pictures;
        this.targets = targets;
        this.screen = screen;
    }

    /**
     * Takes over collected clicks.
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
        return new GazeClicks(clicks.stream().map(CollectedClick::name).toList(), pictures, targets, screen);
    }

    /** Returns the clicks with these indices. */
    public GazeClicks part(int[] numbers) {
        float[] chosen = new float[numbers.length * PICTURE];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(pictures, numbers[i] * PICTURE, chosen, i * PICTURE, PICTURE);
        }
        List<String> chosenNames = Arrays.stream(numbers).mapToObj(names::get).toList();
        return new GazeClicks(chosenNames, chosen, targets(numbers), screen);
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

    /** Returns a hash of all pictures and clicks. */
    public String fingerprint() {
        ByteBuffer numbers = ByteBuffer.allocate((pictures.length + targets.length) * Float.BYTES);
        numbers.asFloatBuffer().put(pictures).put(targets);
        return new Fingerprint().add(screen + " " + names).add(numbers).letters();
    }
}
