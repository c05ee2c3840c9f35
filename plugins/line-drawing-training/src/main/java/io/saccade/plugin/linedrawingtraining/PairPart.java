package io.saccade.plugin.linedrawingtraining;

import java.util.SplittableRandom;

/**
 * A square part of a pair, perhaps mirrored.
 *
 * @param width of the pair
 * @param left where the part begins, and {@code top}
 * @param side of the part
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

    /** Where in the pair, row by row, a pixel of the part lies. */
    int at(int x, int y) {
        return (top + y) * width + left + (mirrored ? side - 1 - x : x);
    }
}
