package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.ValueRange;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.environments.policy.RandomPolicyFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random actions are legal, cover the action space, and repeat with the same seed. */
class RandomPolicyTest extends StageContract {
    private static final Spaces NINE = Spaces.ofStates(19_683).withActions(9);

    @Override
    protected StageBuilder<?> stage() {
        return policy(Optional.empty());
    }

    private static StageBuilder<?> policy(Optional<Integer> player) {
        return StageBuilder.of(
                new RandomPolicyFactory(), new RandomPolicySettings(Optional.of(-2.), Optional.of(2.), player));
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
                        .map(action -> ((Action.Discrete) action).number())
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    @Test
    void drawsContinuousValuesFromItsBox() throws Exception {
        try (StageHarness policy = stage().open()) {
            for (int i = 0; i < 100; i++) {
                assertThat(values(policy, Spaces.ofVectors(3).withActionValues(2)))
                        .hasSize(2)
                        .allMatch(value -> value >= -2 && value < 2);
            }
        }
    }

    private static List<Double> values(StageHarness policy, Spaces spaces) throws Exception {
        Action action = Steps.answer(policy, spaces, Steps.observed(1, 2, 3)).orElseThrow();
        return ((Action.Values) action).values();
    }

    @Test
    void drawsEachValueFromItsOwnRange() throws Exception {
        List<ValueRange> ranges = List.of(
                ValueRange.real(-1, 1),
                ValueRange.real(0, .25),
                ValueRange.whole(-1, 1),
                ValueRange.real(5, Double.POSITIVE_INFINITY),
                ValueRange.whole(Double.NEGATIVE_INFINITY, -3),
                ValueRange.real(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                ValueRange.real(-Double.MAX_VALUE, Double.MAX_VALUE),
                ValueRange.whole(-0x1p63, 0x1.fffffffffffffp62));
        Spaces spaces = Spaces.ofVectors(3).withActionValues(ranges);
        Set<Double> thirds = new TreeSet<>();
        try (StageHarness policy = StageBuilder.of(
                        new RandomPolicyFactory(),
                        new RandomPolicySettings(Optional.empty(), Optional.empty(), Optional.empty()))
                .open()) {
            for (int i = 0; i < 300; i++) {
                List<Double> values = values(policy, spaces);
                for (int at = 0; at < ranges.size(); at++) {
                    assertThat(ranges.get(at).contains(values.get(at)))
                            .as(values.get(at) + " in " + ranges.get(at))
                            .isTrue();
                }
                thirds.add(values.get(2));
            }
        }
        assertThat(thirds).containsExactly(-1., 0., 1.);
    }

    @Test
    void saysWhichValueItsOwnBoundsLeaveNothingOf() throws Exception {
        Spaces spaces = Spaces.ofVectors(3).withActionValues(List.of(ValueRange.real(-1, 1), ValueRange.real(5, 7)));
        try (StageHarness policy = stage().open()) {
            assertThatThrownBy(() -> Steps.answer(policy, spaces, Steps.observed(1, 2, 3)))
                    .hasMessageContainingAll("value 1 of an action must be within 5.0 to 7.0", "'low' and 'high'");
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
    void refusesAnEmptyBox() {
        assertThatThrownBy(() -> new RandomPolicySettings(Optional.of(1.), Optional.of(1.), Optional.empty()))
                .isInstanceOf(InvalidSetting.class);
    }
}
