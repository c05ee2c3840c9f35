package io.saccade.plugin.environments.grid;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.plugin.environments.world.DiscreteAction;
import io.saccade.plugin.environments.world.EpisodeCount;
import java.util.BitSet;
import java.util.Optional;

/**
 * Tic-tac-toe for two players: player 0 has X and begins, player 1 has O. An action is the cell, 3 x row + column; an
 * occupied cell is an illegal action. The state is one of 19,683, 9841 for the empty board. The last step's reward is
 * from X's view: 1 if X has won, -1 if O has, 0 for a draw; other steps have 0.
 *
 * <p>The game is deterministic, so the seed has no effect. For one thread at a time.
 */
public final class TicTacToe implements Environment {

    private final EpisodeCount count = new EpisodeCount();
    private final TicTacToePicture picture = new TicTacToePicture(this);
    private int crosses;
    private int noughts;
    private int state = Board.EMPTY;

    /** An empty board; {@link #reset} begins a game. */
    public TicTacToe() {}

    @Override
    public Spaces spaces() {
        return Spaces.ofStates(Board.STATES).withActions(Board.CELLS);
    }

    @Override
    public Step reset(long seed) {
        count.begin();
        crosses = 0;
        noughts = 0;
        state = Board.EMPTY;
        return step(0, false);
    }

    @Override
    public Step step(Action action) {
        int cell = DiscreteAction.of(action, "tic-tac-toe", Board.CELLS);
        requireFree(cell);
        count.next();
        boolean cross = count.steps() % 2 == 1;
        boolean won = cross ? cross(cell) : nought(cell);
        boolean over = won || (crosses | noughts) == Board.FULL;
        if (!won) return step(0, over);
        return step(cross ? 1 : -1, over);
    }

    private void requireFree(int cell) {
        if (((crosses | noughts) & 1 << cell) == 0) return;
        throw new IllegalArgumentException("cell " + cell + " (row " + cell / Board.SIDE + ", column "
                + cell % Board.SIDE + ") is taken; the legal actions are " + legal());
    }

    private boolean cross(int cell) {
        crosses |= 1 << cell;
        state += Board.weight(cell);
        return Board.won(crosses);
    }

    private boolean nought(int cell) {
        noughts |= 1 << cell;
        state -= Board.weight(cell);
        return Board.won(noughts);
    }

    private Step step(double reward, boolean over) {
        int player = count.steps() % 2;
        return count.step(Step.ofState(state).withPlayer(player).withLegal(legal()), reward, over);
    }

    private BitSet legal() {
        return BitSet.valueOf(new long[] {Board.FULL & ~(crosses | noughts)});
    }

    /** 300x300 pixels at 2 frames per second. */
    @Override
    public Optional<Picture> picture() {
        return Optional.of(picture);
    }

    public int state() {
        return state;
    }
}
