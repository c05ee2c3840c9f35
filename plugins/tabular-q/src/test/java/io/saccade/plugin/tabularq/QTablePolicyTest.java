package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.files.NumpyArray;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the actions of a table with three states and four actions. */
class QTablePolicyTest extends StageContract {
    private static final double[] VALUES = {0, 0, 0, 0, 3, 1, 2, -5, -1, -1, -3, -3};
    private static final Spaces SPACES = Spaces.ofStates(3).withActions(4);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTable() throws Exception {
        try (ArrayFile out = new ArrayFile(folder.resolve("table.npy"), Optional.empty(), "", List.of(), 3, 4)) {
            for (double value : VALUES) out.put(value);
        }
    }

    @Override
    protected StageBuilder<?> stage() {
        return policy(Optional.empty());
    }

    private StageBuilder<?> policy(Optional<Integer> player) {
        return StageBuilder.of(new QTablePolicyFactory(), new QTableSettings(Path.of("table.npy"), player))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.STEP, step(1, 0)).with(Keys.SPACES, SPACES);
    }

    private static Step step(int state, int player, int... legal) {
        BitSet set = new BitSet();
        for (int action : legal) set.set(action);
        return Step.ofState(state).withPlayer(player).withLegal(set);
    }

    private static Optional<Action> answer(StageHarness policy, Spaces spaces, Step step) throws Exception {
        Sample sample = policy.sample(0).with(Keys.STEP, step).with(Keys.SPACES, spaces);
        Optional<Action> action = policy.feed(sample).get(0).get(Keys.ACTION);
        policy.forget();
        return action;
    }

    @Test
    void theFirstPlayerTakesTheLargestLegalValueTheSecondTheSmallest() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThat(answer(policy, SPACES, step(1, 0))).hasValue(Action.of(0));
            assertThat(answer(policy, SPACES, step(1, 1))).hasValue(Action.of(3));
            assertThat(answer(policy, SPACES, step(1, 0, 1, 2))).hasValue(Action.of(2));
            assertThat(answer(policy, SPACES, step(1, 1, 1, 2))).hasValue(Action.of(1));
        }
    }

    @Test
    void ofEqualsItTakesTheLast() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThat(answer(policy, SPACES, step(0, 0))).hasValue(Action.of(3));
            assertThat(answer(policy, SPACES, step(0, 1))).hasValue(Action.of(3));
            assertThat(answer(policy, SPACES, step(2, 0))).hasValue(Action.of(1));
            assertThat(answer(policy, SPACES, step(2, 1))).hasValue(Action.of(3));
        }
    }

    @Test
    void movesForItsPlayerAloneAndNotAfterTheEnd() throws Exception {
        try (StageHarness policy = policy(Optional.of(0)).open()) {
            assertThat(answer(policy, SPACES, step(1, 0))).isPresent();
            assertThat(answer(policy, SPACES, step(1, 1))).isEmpty();
            Step last = Step.ofState(1).at(0, 4).withReward(1).withEnd(true, false);
            assertThat(answer(policy, SPACES, last)).isEmpty();
        }
    }

    @Test
    void aTableOfAnotherWorldIsRefused() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThatThrownBy(() -> answer(policy, Spaces.ofStates(16).withActions(4), step(1, 0)))
                    .hasMessageContaining("for 3 states and 4 actions, but the world has 16 states and 4 actions");
            assertThatThrownBy(() -> answer(policy, Spaces.ofVectors(4).withActions(2), step(1, 0)))
                    .hasMessageContaining("has continuous states and 2 actions");
        }
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws Exception {
        Files.writeString(folder.resolve("table.npy"), "state,action\n");
        assertThatThrownBy(() -> stage().open()).hasMessageEndingWith("table.npy is no .npy file");
        try (ArrayFile out = new ArrayFile(folder.resolve("table.npy"), Optional.empty(), "", List.of(), 12)) {
            for (double value : VALUES) out.put(value);
        }
        assertThatThrownBy(() -> stage().open()).hasMessageEndingWith("the shape [states, actions], but has [12]");
        Path floats = folder.resolve("table.npy");
        Files.write(floats, Arrays.copyOf(NumpyArray.header("<f4", 1, 1), 128 + 4));
        assertThatThrownBy(() -> stage().open()).hasMessageContainingAll("64-bit floats", "numpy.save");
    }
}
