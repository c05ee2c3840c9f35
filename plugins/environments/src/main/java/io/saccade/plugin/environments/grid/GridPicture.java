package io.saccade.plugin.environments.grid;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.plugin.environments.world.Canvas;
import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/** Draws a world of square cells; cell (0, 0) is at the top left. */
abstract class GridPicture implements Picture {
    private final int rows;
    private final int columns;
    private final int cell;
    private final double fps;
    private @Nullable Canvas canvas;

    /** @param cell side of a cell in pixels */
    GridPicture(int rows, int columns, int cell, double fps) {
        this.rows = rows;
        this.columns = columns;
        this.cell = cell;
        this.fps = fps;
    }

    @Override
    public final int width() {
        return columns * cell;
    }

    @Override
    public final int height() {
        return rows * cell;
    }

    @Override
    public final double fps() {
        return fps;
    }

    /** Creates the canvas on the first call, so that a world that is never drawn allocates none. */
    @Override
    public final void paint(FrameDraft into) {
        if (canvas == null) canvas = new Canvas(width(), height(), this::scenery);
        paint(canvas.afresh());
        canvas.copyTo(into);
    }

    /** Draws the fixed background; must cover every pixel. */
    abstract void scenery(Graphics2D graphics);

    /** Draws what changes. */
    abstract void paint(Graphics2D graphics);

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
