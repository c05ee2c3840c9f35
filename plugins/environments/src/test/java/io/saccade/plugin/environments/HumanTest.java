package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.plugin.environments.grid.Board;
import io.saccade.plugin.environments.policy.HumanFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A user at the terminal who types legal actions, illegal ones, and Ctrl-D. */
class HumanTest extends StageContract {
    private static final Spaces BOARD = Spaces.ofStates(19_683).withActions(9);
    /** The state with one X, in the middle. */
    private static final int MIDDLE_TAKEN = 9841 + 81;

    @Override
    protected StageBuilder<?> stage() {
        return human(Optional.empty(), Collections.nCopies(40, "0 0").toArray(new String[0]));
    }

    private static StageBuilder<?> human(Optional<Integer> player, String... answers) {
        return StageBuilder.of(new HumanFactory(), new HumanSettings(player)).answering(answers);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number)
                .with(Keys.STEP, Steps.numbered(Board.EMPTY, 0))
                .with(Keys.SPACES, BOARD);
    }

    @Test
    void asksAgainUntilTheMoveCanBeMade() throws Exception {
        try (StageHarness human = human(Optional.of(1), "", "x y", "3 0", "1 1", "1", "0 0 0", " 2,1 ")
                .open()) {
            assertThat(Steps.answer(human, BOARD, Steps.numbered(MIDDLE_TAKEN, 1)))
                    .hasValue(Action.of(7));
            List<String> said = human.said();
            assertThat(said).filteredOn("O, row col: "::equals).hasSize(7);
            assertThat(said)
                    .filteredOn(line -> line.startsWith("Type two numbers"))
                    .hasSize(4);
            assertThat(said).contains("Rows and columns go from 0 to 2.", "There is an X already.");
            assertThat(said.get(1)).isEqualTo("\n" + Board.text(MIDDLE_TAKEN));
        }
    }

    @Test
    void watchesTheOthersMovesAndTellsTheResult() throws Exception {
        try (StageHarness human = human(Optional.of(1)).open()) {
            assertThat(Steps.answer(human, BOARD, Steps.numbered(Board.EMPTY, 0)))
                    .isEmpty();
            Steps.answer(human, BOARD, Steps.last(MIDDLE_TAKEN, -1));
            assertThat(human.said()).endsWith("\n" + Board.text(MIDDLE_TAKEN), "O has won.");
            Steps.answer(human, BOARD, Steps.last(MIDDLE_TAKEN, 1));
            assertThat(human.said()).endsWith("X has won.");
            Steps.answer(human, BOARD, Steps.last(MIDDLE_TAKEN, 0));
            assertThat(human.said()).endsWith("A draw.");
            assertThat(human.ended()).isEmpty();
        }
    }

    @Test
    void whoTypesNothingMoreEndsTheRun() throws Exception {
        try (StageHarness human = human(Optional.empty()).open()) {
            assertThat(Steps.answer(human, BOARD, Steps.numbered(Board.EMPTY, 0)))
                    .isEmpty();
            assertThat(human.ended()).hasValue("the person at the terminal ended the game");
        }
    }

    @Test
    void typesNumbersInOtherWorlds() throws Exception {
        Spaces lake = Spaces.ofStates(16).withActions(4);
        try (StageHarness human =
                human(Optional.empty(), "up", "4", "-1", "3", "3", "1").open()) {
            assertThat(Steps.answer(human, lake, Steps.numbered(5, 0))).hasValue(Action.of(3));
            assertThat(human.said())
                    .contains("step 1: state 5, reward 0.0", "action, 0 to 3: ", "Type a number, 0 to 3.")
                    .filteredOn("It must be 0 to 3."::equals)
                    .hasSize(2);
            assertThat(Steps.answer(human, lake, Steps.numbered(5, 0, 1, 2))).hasValue(Action.of(1));
            assertThat(human.said()).contains("action, one of {1, 2}: ", "It must be one of {1, 2}.");
            Steps.answer(human, lake, Steps.last(15, 1));
            assertThat(human.said()).endsWith("The episode is over after 5 steps; its rewards add up to 1.0.");
        }
    }

    @Test
    void typesValuesWhereActionsAreContinuous() throws Exception {
        Spaces spaces = Spaces.ofVectors(1).withActionValues(2);
        try (StageHarness human =
                human(Optional.empty(), "left", "1", "NaN 0", ".5  -1").open()) {
            assertThat(Steps.answer(human, spaces, Steps.observed(3))).hasValue(Action.of(List.of(.5, -1.)));
            assertThat(human.said())
                    .contains("step 1: [3.0], reward 0.0", "Type 2 numbers with spaces between.")
                    .filteredOn("It must be 2 numbers with spaces between."::equals)
                    .hasSize(2);
        }
    }
}
