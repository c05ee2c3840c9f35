package io.saccade.plugin.linedrawingtraining;

import java.util.SplittableRandom;

/**
 * A square crop of a pair, optionally mirrored.
 *
 * @param width of the pair
 * @param left first column of the crop, and {@code top} its first row
 * @param side of the crop
 */
record PairPart(int width, int left, int top, int side, boolean mirrored) {
    static PairPart random(SplittableRandom random, int width, int height, int side) {
        int left = random.nextInt(width - side + 1);
        int top = random.nextInt(height - side + 1);
        return new PairPart(width, left, top, side, random.nextBoolean());
    }

    static PairPart middle(int width, int height, int side) {
        return new PairPart(width, (width - side) / 2, (height - side) / 2, side, false);
    }

    /** Returns the index in the pair, row by row, of a pixel of the crop. */
    int at(int x, int y) {
        return (top + y) * width + left + (mirrored ? side - 1 - x : x);
    }
}
