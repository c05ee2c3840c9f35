package io.saccade.plugin.environments;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/** A world of square places, drawn from the top left. */
abstract class GridPicture implements Picture {
    private final int rows;
    private final int columns;
    private final int cell;
    private final double fps;
    private @Nullable Canvas canvas;

    /** @param cell side of a place in pixels */
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

    /** Only worlds that are looked at pay for a canvas. */
    @Override
    public final void paint(FrameDraft into) {
        if (canvas == null) canvas = new Canvas(width(), height(), this::scenery);
        paint(canvas.afresh());
        canvas.copyTo(into);
    }

    /** What never moves; covers every pixel. */
    abstract void scenery(Graphics2D graphics);

    /** What changes. */
    abstract void paint(Graphics2D graphics);

    /** The left edge of a place in pixels. */
    final int left(int place) {
        return place % columns * cell;
    }

    /** The upper edge of a place in pixels. */
    final int top(int place) {
        return place / columns * cell;
    }

    final int places() {
        return rows * columns;
    }
}
