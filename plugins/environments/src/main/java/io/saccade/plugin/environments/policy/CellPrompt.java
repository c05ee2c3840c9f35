package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.Board;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tic-tac-toe as in the article: prints the board and reads "row col", counted from 0. */
final class CellPrompt implements Prompt {
    private static final Pattern TWO_NUMBERS = Pattern.compile("([0-9])[ ,]+([0-9])");

    @Override
    public String picture(Step step) {
        return "\n" + Board.text(step.discrete());
    }

    @Override
    public String question(Step step) {
        return mark(step.player()) + ", row col: ";
    }

    @Override
    public Action answer(String line, Step step) {
        Matcher numbers = TWO_NUMBERS.matcher(line);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("Type two numbers, the row and the column, such as: 0 2");
        }
        int row = Integer.parseInt(numbers.group(1));
        int column = Integer.parseInt(numbers.group(2));
        if (row >= Board.SIDE || column >= Board.SIDE) {
            throw new IllegalArgumentException("Rows and columns go from 0 to 2.");
        }
        int cell = row * Board.SIDE + column;
        int taken = Board.at(step.discrete(), cell);
        if (taken != 0) throw new IllegalArgumentException("There is an " + (taken > 0 ? "X" : "O") + " already.");
        return Action.of(cell);
    }

    @Override
    public String result(Step step, double sumOfRewards) {
        return step.reward() == 0 ? "A draw." : (step.reward() > 0 ? "X" : "O") + " has won.";
    }

    private static String mark(int player) {
        return player == 0 ? "X" : "O";
    }
}
