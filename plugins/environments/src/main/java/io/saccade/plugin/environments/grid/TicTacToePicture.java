package io.saccade.plugin.environments.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;

/** Draws a board with Xs and Os; those of a finished row are darker. */
final class TicTacToePicture extends GridPicture {
    private static final int CELL = 100;
    private static final int MARGIN = 22;
    private static final Color PAPER = new Color(250, 248, 242);
    private static final Color GRID = new Color(90, 88, 84);
    private static final Color CROSS = new Color(86, 148, 206);
    private static final Color NOUGHT = new Color(226, 132, 96);
    private static final Stroke PEN = new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final TicTacToe world;

    TicTacToePicture(TicTacToe world) {
        super(Board.SIDE, Board.SIDE, CELL, 2);
        this.world = world;
    }

    @Override
    protected void scenery(Graphics2D graphics) {
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width(), height());
        graphics.setColor(GRID);
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int line = 1; line < Board.SIDE; line++) {
            graphics.drawLine(line * CELL, 8, line * CELL, height() - 8);
            graphics.drawLine(8, line * CELL, width() - 8, line * CELL);
        }
    }

    @Override
    protected void paint(Graphics2D graphics) {
        int state = world.state();
        int finished = Board.finished(state);
        graphics.setStroke(PEN);
        for (int cell = 0; cell < Board.CELLS; cell++) {
            int mark = Board.at(state, cell);
            if (mark == 0) continue;
            Color colour = mark > 0 ? CROSS : NOUGHT;
            graphics.setColor((finished & 1 << cell) != 0 ? colour.darker() : colour);
            if (mark > 0) cross(graphics, left(cell) + MARGIN, top(cell) + MARGIN);
            else graphics.drawOval(left(cell) + MARGIN, top(cell) + MARGIN, CELL - 2 * MARGIN, CELL - 2 * MARGIN);
        }
    }

    private static void cross(Graphics2D graphics, int x, int y) {
        int side = CELL - 2 * MARGIN;
        graphics.drawLine(x, y, x + side, y + side);
        graphics.drawLine(x + side, y, x, y + side);
    }
}
