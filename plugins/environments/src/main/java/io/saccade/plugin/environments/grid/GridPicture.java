package io.saccade.plugin.environments.grid;

import io.saccade.plugin.environments.world.CanvasPicture;
import java.awt.geom.AffineTransform;

/** Draws a world of square cells; cell (0, 0) is at the top left. */
abstract class GridPicture extends CanvasPicture {
    private final int rows;
    private final int columns;
    private final int cell;

    /** @param cell side of a cell in pixels */
    GridPicture(int rows, int columns, int cell, double fps) {
        super(columns * cell, rows * cell, fps, new AffineTransform());
        this.rows = rows;
        this.columns = columns;
        this.cell = cell;
    }

    /** The left edge of a cell in pixels. */
    final int left(int place) {
        return place % columns * cell;
    }

    /** The upper edge of a cell in pixels. */
    final int top(int place) {
        return place / columns * cell;
    }

    final int places() {
        return rows * columns;
    }
}
