package io.saccade.plugin.linedrawing.coloring;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture that is one input of a network, and the core of it whose output is used. It extends beyond the
 * right and bottom edges if the picture is smaller than a tile.
 *
 * @param left first column in the picture, and {@code top} its first row
 * @param coreLeft first column of the core in the picture, and {@code coreTop} its first row
 * @param coreRight column behind the core, and {@code coreBottom} the row
 */
record Tile(int left, int top, int coreLeft, int coreTop, int coreRight, int coreBottom) {
    /**
     * Covers a picture with tiles that overlap by a quarter. Each pixel belongs to the core of the tile in which it is
     * farthest from the edges.
     */
    static List<Tile> covering(int width, int height, int tileWidth, int tileHeight) {
        int[] lefts = starts(width, tileWidth);
        int[] tops = starts(height, tileHeight);
        List<Tile> tiles = new ArrayList<>();
        for (int y = 0; y < tops.length; y++) {
            for (int x = 0; x < lefts.length; x++) {
                tiles.add(new Tile(
                        lefts[x],
                        tops[y],
                        border(lefts, x, tileWidth, width),
                        border(tops, y, tileHeight, height),
                        border(lefts, x + 1, tileWidth, width),
                        border(tops, y + 1, tileHeight, height)));
            }
        }
        return tiles;
    }

    private static int[] starts(int length, int tile) {
        if (length <= tile) return new int[] {0};
        int step = Math.max(1, tile * 3 / 4);
        int count = (length - tile + step - 1) / step + 1;
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) starts[i] = Math.min(i * step, length - tile);
        return starts;
    }

    /** Returns where the core of a tile starts: in the middle of its overlap with the previous one. */
    private static int border(int[] starts, int index, int tile, int length) {
        if (index == 0) return 0;
        if (index == starts.length) return length;
        return (starts[index] + starts[index - 1] + tile) / 2;
    }
}
