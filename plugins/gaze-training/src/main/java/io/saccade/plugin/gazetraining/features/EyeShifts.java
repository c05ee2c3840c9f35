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
import org.bytedeco.pytorch.global.torch;

/**
 * Data augmentation for pictures of eyes: each as it is, and moved by a pixel up, down, left and right, since a
 * detector's position varies by about as much. Drops random moved pictures if there would be more than {@link #MOST}.
 */
public final class EyeShifts {
    /** Largest number of pictures; their kernel matrix takes 256 MB. */
    public static final int MOST = 8000;

    /** Moves to the right and down, in pixels. */
    private static final int[][] MOVES = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private static final long EYE = GazeClicks.COLUMNS / 2;

    private final int samples;
    /** Index of each picture: its sample, plus the number of samples times its move. Unmoved pictures come first. */
    private final int[] rows;

    /** @param samples at most {@link #MOST} */
    public EyeShifts(int samples, long seed) {
        this.samples = samples;
        int[] moved = Seeds.shuffled(samples * (MOVES.length - 1), seed);
        int room = Math.min(moved.length, MOST - samples);
        int[] chosen = Arrays.copyOf(moved, room);
        Arrays.sort(chosen);
        rows = IntStream.concat(
                        IntStream.range(0, samples), Arrays.stream(chosen).map(row -> row + samples))
                .toArray();
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
     * @param pictures {@code [samples, 12, 44, 3]}
     * @param description {@code [samples, 12, 44, 3]} to {@code [samples, f]}
     * @return {@code [size, f]}
     */
    public Tensor describe(Tensor pictures, Block description) {
        Tensor all = torch.empty((long) samples * MOVES.length, GradientHistograms.LENGTH);
        for (int move = 0; move < MOVES.length; move++) {
            try (PointerScope scope = new PointerScope()) {
                Tensor moved = moved(pictures, MOVES[move][0], MOVES[move][1]);
                all.narrow(0, (long) move * samples, samples).copy_(description.forward(moved, Pass.EVALUATION));
            }
        }
        return Tensors.rows(all, rows);
    }

    /** Moves each eye separately; the edge is repeated. */
    private static Tensor moved(Tensor pictures, int right, int down) {
        long n = pictures.size(0);
        Tensor eyes = pictures.view(n, GazeClicks.ROWS, 2, EYE, GazeClicks.CHANNELS)
                .permute(0, 2, 4, 1, 3)
                .reshape(n * 2, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE);
        Tensor wide = torch.replication_pad2d(eyes, 1, 1, 1, 1);
        return wide.narrow(2, 1 - down, GazeClicks.ROWS)
                .narrow(3, 1 - right, EYE)
                .reshape(n, 2, GazeClicks.CHANNELS, GazeClicks.ROWS, EYE)
                .permute(0, 3, 1, 4, 2)
                .reshape(n, GazeClicks.ROWS, GazeClicks.COLUMNS, GazeClicks.CHANNELS);
    }
}
