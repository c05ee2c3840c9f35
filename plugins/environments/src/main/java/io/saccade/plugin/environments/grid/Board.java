package io.saccade.plugin.environments.grid;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Encodes tic-tac-toe positions as the article does: nine cells row by row, cell 0 the most significant, each 0 for O,
 * 1 for empty, 2 for X in base 3. The empty board is 9841.
 */
public final class Board {
    public static final int SIDE = 3;
    public static final int CELLS = SIDE * SIDE;
    public static final int STATES = 19_683;
    public static final int EMPTY = 9841;
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

    /** What an X in the cell adds to the number of a state; an O subtracts as much. */
    static int weight(int cell) {
        return WEIGHTS[cell];
    }

    /** Whether the cells, one bit each, contain a full row, column or diagonal. */
    static boolean won(int cells) {
        return WON[cells];
    }

    /** 1 if the state has an X in the cell, -1 if an O, 0 if the cell is empty. */
    public static int at(int state, int cell) {
        return state / WEIGHTS[cell] % 3 - 1;
    }

    /** The cells of all finished rows, columns and diagonals of a state, one bit per cell. */
    static int finished(int state) {
        int finished = 0;
        for (int line : LINES) {
            if ((cells(state, 1) & line) == line || (cells(state, -1) & line) == line) finished |= line;
        }
        return finished;
    }

    /** The cells that hold an X (mark 1), an O (-1) or nothing (0), one bit per cell. */
    static int cells(int state, int mark) {
        int cells = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (at(state, cell) == mark) cells |= 1 << cell;
        }
        return cells;
    }

    /** The board as text, with the numbers of rows and columns beside it. */
    public static String text(int state) {
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
