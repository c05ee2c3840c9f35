package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.Board;
import io.saccade.plugin.environments.grid.TicTacToe;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The rules of the game, and the numbers of its positions. */
class TicTacToeTest {
    private final TicTacToe game = new TicTacToe();

    @Test
    void playsTheGoldenGames() throws Exception {
        JsonObject golden = ReferenceData.json("golden/qlearning/games.json");
        JsonArray games = golden.getAsJsonArray("games");
        JsonArray states = golden.getAsJsonArray("states_of_first_5_games");
        for (int i = 0; i < games.size(); i++) {
            JsonArray moves = games.get(i).getAsJsonArray();
            Step step = game.reset(i);
            for (int move = 0; move < moves.size(); move++) {
                if (i < states.size()) assertThat(step.discrete()).isEqualTo(state(states, i, move));
                assertThat(step.player()).isEqualTo(move % 2);
                assertThat(step.last()).isFalse();
                assertThat(step.reward()).isZero();
                step = game.step(Action.of(moves.get(move).getAsInt()));
            }
            if (i < states.size()) assertThat(step.discrete()).isEqualTo(state(states, i, moves.size()));
            assertThat(step.terminated()).isTrue();
            assertThat(step.reward())
                    .isEqualTo(golden.getAsJsonArray("results").get(i).getAsInt());
        }
    }

    private static int state(JsonArray states, int game, int move) {
        return states.get(game).getAsJsonArray().get(move).getAsInt();
    }

    @Test
    void legalMovesAreTheFreeCells() {
        assertThat(game.reset(1).legal().cardinality()).isEqualTo(9);
        assertThat(game.step(Action.of(4)).legal()).isEqualTo(BitSet.valueOf(new long[] {0b111_101_111}));
    }

    @Test
    void aTakenCellIsRefusedWithThoseThatAreNot() {
        game.reset(1);
        game.step(Action.of(5));
        assertThatThrownBy(() -> game.step(Action.of(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cell 5 (row 1, column 2) is taken; the legal actions are {0, 1, 2, 3, 4, 6, 7, 8}");
    }

    @Test
    void noughtsWinWithAMinus() {
        play(0, 2, 1, 4, 8);
        assertThat(game.step(Action.of(6)).reward()).isEqualTo(-1);
    }

    @Test
    void afterTheEndNoMoveIsTaken() {
        play(0, 3, 1, 4, 2);
        assertThatThrownBy(() -> game.step(Action.of(8))).hasMessageContaining("call reset()");
    }

    private void play(int... cells) {
        game.reset(1);
        for (int cell : cells) game.step(Action.of(cell));
    }

    @Test
    void everyStateNumberTellsItsCells() {
        for (int state = 0; state < Board.STATES; state++) {
            int number = 0;
            for (int cell = 0; cell < Board.CELLS; cell++) number = number * 3 + Board.at(state, cell) + 1;
            assertThat(number).isEqualTo(state);
        }
    }

    @Test
    void aBoardIsReadable() {
        play(4, 0, 2);
        assertThat(Board.text(game.state()))
                .isEqualTo(String.join(
                        "\n",
                        "   0   1   2",
                        "0  O |   | X",
                        "  ---+---+---",
                        "1    | X |  ",
                        "  ---+---+---",
                        "2    |   |  "));
    }
}
