package io.saccade.plugin.linedrawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture that a network looks at, and what of its answer counts. It may stick out on the right and below,
 * where the picture is smaller than a tile.
 *
 * @param left where it begins in the picture, and {@code top}
 * @param coreLeft first column of the picture that it answers for, and {@code coreTop}
 * @param coreRight column behind the last one, and {@code coreBottom}
 */
record Tile(int left, int top, int coreLeft, int coreTop, int coreRight, int coreBottom) {
    /** Covers a picture: tiles overlap by a quarter, and each pixel is answered for by the tile it lies deepest in. */
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

    /** Where the core of a tile begins: in the middle of what it shares with the one before. */
    private static int border(int[] starts, int index, int tile, int length) {
        if (index == 0) return 0;
        if (index == starts.length) return length;
        return (starts[index] + starts[index - 1] + tile) / 2;
    }
}
