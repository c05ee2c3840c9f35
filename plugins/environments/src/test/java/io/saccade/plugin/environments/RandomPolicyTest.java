package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random actions: legal, of every kind, and the same for the same seed. */
class RandomPolicyTest extends StageContract {
    private static final Spaces NINE = new Spaces(19_683, 0, 9, 0);

    @Override
    protected StageBuilder<?> stage() {
        return policy(Optional.empty());
    }

    private static StageBuilder<?> policy(Optional<Integer> player) {
        return StageBuilder.of(new RandomPolicyFactory(), new RandomPolicySettings(-2, 2, player));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.STEP, Steps.numbered(0, 0)).with(Keys.SPACES, NINE);
    }

    @Test
    void choosesEachLegalActionAndNoOther() throws Exception {
        assertThat(chosen(2, 5, 7)).containsExactly(2, 5, 7);
        assertThat(chosen()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    private Set<Integer> chosen(int... legal) throws Exception {
        Set<Integer> chosen = new TreeSet<>();
        try (StageHarness policy = stage().open()) {
            for (int i = 0; i < 300; i++) {
                Steps.answer(policy, NINE, Steps.numbered(0, 0, legal))
                        .map(Action::discrete)
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    @Test
    void drawsContinuousValuesFromItsBox() throws Exception {
        try (StageHarness policy = stage().open()) {
            for (int i = 0; i < 100; i++) {
                Action action = Steps.answer(policy, new Spaces(-1, 3, -1, 2), Steps.observed(1, 2, 3))
                        .orElseThrow();
                assertThat(action.discrete()).isEqualTo(-1);
                assertThat(action.values()).hasSize(2).allMatch(value -> value >= -2 && value < 2);
            }
        }
    }

    @Test
    void movesForItsPlayerAloneAndNotAfterTheEnd() throws Exception {
        try (StageHarness policy = policy(Optional.of(1)).open()) {
            assertThat(Steps.answer(policy, NINE, Steps.numbered(0, 0))).isEmpty();
            assertThat(Steps.answer(policy, NINE, Steps.numbered(0, 1))).isPresent();
            assertThat(Steps.answer(policy, NINE, Steps.last(0, 1))).isEmpty();
        }
    }

    @Test
    void theSameSeedActsAlike() throws Exception {
        try (StageHarness one = stage().open();
                StageHarness other = stage().open()) {
            for (int i = 0; i < 50; i++) {
                assertThat(Steps.answer(one, NINE, Steps.numbered(0, 0)))
                        .isEqualTo(Steps.answer(other, NINE, Steps.numbered(0, 0)));
            }
        }
    }

    @Test
    void refusesAnEmptyBoxAndANegativePlayer() {
        assertThatThrownBy(() -> new RandomPolicySettings(1, 1, Optional.empty()))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new RandomPolicySettings(0, 1, Optional.of(-1)))
                .isInstanceOf(InvalidSetting.class);
    }
}
