package io.saccade.plugin.gazetraining.features;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.training.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Data augmentation for pictures of eyes: each as it is, and moved by a pixel up, down, left and right, since a
 * detector's position varies by about as much. Drops random moved pictures if there would be more than {@link #MOST}.
 */
public final class EyeShifts {
    /** Largest number of pictures; their kernel matrix takes 256 MB. */
    public static final int MOST = 8000;

    /** Moves of the left eye's picture to the right and down, and of the right eye's, in pixels. */
    private static final int[][] TOGETHER = {{0, 0, 0, 0}, {1, 0, 1, 0}, {-1, 0, -1, 0}, {0, 1, 0, 1}, {0, -1, 0, -1}};
    /** A moving head changes the position of each eye's region by itself. */
    private static final int[][] APART = {
        {0, 0, 0, 0},
        {1, 0, 0, 0},
        {-1, 0, 0, 0},
        {0, 1, 0, 0},
        {0, -1, 0, 0},
        {0, 0, 1, 0},
        {0, 0, -1, 0},
        {0, 0, 0, 1},
        {0, 0, 0, -1}
    };

    /** Moved pictures of a sample; the time of the training grows with the square of their number. */
    private static final int MOVED = 4;

    private static final long EYE = GazeClicks.COLUMNS / 2;

    private final int samples;
    private final int[][] moves;
    /** Index of each picture: its sample, plus the number of samples times its move. Unmoved pictures come first. */
    private final int[] rows;

    private EyeShifts(int samples, int[][] moves, long seed) {
        this.samples = samples;
        this.moves = moves;
        int[] moved = Seeds.shuffled(samples * (moves.length - 1), seed);
        int room = Math.min(MOVED * samples, MOST - samples);
        int[] chosen = Arrays.copyOf(moved, room);
        Arrays.sort(chosen);
        rows = IntStream.concat(
                        IntStream.range(0, samples), Arrays.stream(chosen).map(row -> row + samples))
                .toArray();
    }

    /**
     * Moves both eyes alike.
     *
     * @param samples at most {@link #MOST}
     */
    public static EyeShifts together(int samples, long seed) {
        return new EyeShifts(samples, TOGETHER, seed);
    }

    /** Moves one eye at a time, in four random ways of eight. */
    public static EyeShifts apart(int samples, long seed) {
        return new EyeShifts(samples, APART, seed);
    }

    int size() {
        return rows.length;
    }

    /** Returns the sample of each picture. */
    public int[] samplesOfRows() {
        return Arrays.stream(rows).map(row -> row % samples).toArray();
    }

    /**
     * Computes the descriptions of all pictures.
     *
     * @param clicks all samples
     * @param description from {@link GazeClicks#inputs} to {@code [samples, f]}
     * @return {@code [size, f]}
     */
    public Tensor describe(GazeClicks clicks, Block description) {
        Tensor all = torch.empty((long) samples * moves.length, GradientHistograms.LENGTH);
        for (int move = 0; move < moves.length; move++) {
            try (PointerScope scope = new PointerScope()) {
                Tensor moved = clicks.inputs(moved(clicks.pictures(), moves[move]));
                all.narrow(0, (long) move * samples, samples).copy_(description.forward(moved, Pass.EVALUATION));
            }
        }
        return Tensors.rows(all, rows);
    }

    /**
     * Moves one eye in all pictures of a batch, or none.
     *
     * @param inputs {@code [n, 12 * 44 * 3 + 8]}, pictures with their geometry, which stays
     * @param number decides which eye, and whereto
     */
    public static Tensor movedApart(Tensor inputs, long number) {
        Tensor pictures = inputs.narrow(1, 0, GazeClicks.PICTURE)
                .reshape(-1, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
        Tensor moved = moved(pictures, APART[Math.floorMod(number, APART.length)]);
        Tensor geometry = inputs.narrow(1, GazeClicks.PICTURE, GazeClicks.GEOMETRY);
        return torch.cat(new TensorVector(moved.flatten(1, -1), geometry), 1);
    }

    private static Tensor moved(Tensor pictures, int... move) {
        Tensor left = eye(pictures, 0, move[0], move[1]);
        Tensor right = eye(pictures, EYE, move[2], move[3]);
        return torch.cat(new TensorVector(left, right), 2);
    }

    /** Moves the picture of one eye; the edge is repeated. */
    private static Tensor eye(Tensor pictures, long first, int right, int down) {
        Tensor eye = pictures.narrow(2, first, EYE).permute(0, 3, 1, 2);
        return torch.replication_pad2d(eye, 1, 1, 1, 1)
                .narrow(2, 1 - down, GazeClicks.ROWS)
                .narrow(3, 1 - right, EYE)
                .permute(0, 2, 3, 1);
    }
}
