package io.saccade.plugin.environments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers of tic-tac-toe positions, as the article has them: nine cells row by row, cell 0 the most significant, each 0
 * for O, 1 for empty, 2 for X in base 3. The empty board is 9841.
 */
final class Board {
    static final int SIDE = 3;
    static final int CELLS = SIDE * SIDE;
    static final int STATES = 19_683;
    static final int EMPTY = 9841;
    static final int FULL = (1 << CELLS) - 1;

    private static final int[] WEIGHTS = {6561, 2187, 729, 243, 81, 27, 9, 3, 1};
    private static final int[] LINES = {
        0b111, 0b111_000, 0b111_000_000, 0b1_001_001, 0b10_010_010, 0b100_100_100, 0b100_010_001, 0b1_010_100
    };
    private static final boolean[] WON = new boolean[FULL + 1];

    static {
        for (int cells = 0; cells <= FULL; cells++) {
            for (int line : LINES) WON[cells] |= (cells & line) == line;
        }
    }

    private Board() {}

    /** How much a cross in the cell adds to the number of a state; a nought takes as much away. */
    static int weight(int cell) {
        return WEIGHTS[cell];
    }

    /** Whether the cells, a bit for each, hold a row, a column or a diagonal. */
    static boolean won(int cells) {
        return WON[cells];
    }

    /** 1 where the state has a cross in the cell, -1 where a nought, 0 where nothing. */
    static int at(int state, int cell) {
        return state / WEIGHTS[cell] % 3 - 1;
    }

    /** The cells of all finished rows, columns and diagonals of a state, a bit for each. */
    static int finished(int state) {
        int finished = 0;
        for (int line : LINES) {
            if ((cells(state, 1) & line) == line || (cells(state, -1) & line) == line) finished |= line;
        }
        return finished;
    }

    /** The cells that have a cross (1), a nought (-1) or nothing (0), a bit for each. */
    static int cells(int state, int mark) {
        int cells = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (at(state, cell) == mark) cells |= 1 << cell;
        }
        return cells;
    }

    /** Three lines to look at, with the numbers of rows and columns beside them. */
    static String text(int state) {
        return IntStream.range(0, SIDE)
                .mapToObj(row -> row + "  " + row(state, row))
                .collect(Collectors.joining("\n  ---+---+---\n", "   0   1   2\n", ""));
    }

    private static String row(int state, int row) {
        return IntStream.range(0, SIDE)
                .mapToObj(column -> mark(at(state, row * SIDE + column)))
                .collect(Collectors.joining(" | "));
    }

    private static String mark(int value) {
        return value == 0 ? " " : value > 0 ? "X" : "O";
    }
}
