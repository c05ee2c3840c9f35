package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.data.ValueRange;
import io.saccade.plugin.environments.policy.OnnxPolicyFactory;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that are networks. */
class OnnxPolicyTest extends StageContract {
    /** Scores action 0 by the first observation, action 1 by the second, action 2 by their sum. */
    private static final float[][] WEIGHTS = {{1, 0, 1}, {0, 1, 1}};

    private static final Spaces OBSERVED = Spaces.ofVectors(2).withActions(3);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeNetwork() throws Exception {
        TinyNetwork.linear(folder.resolve("policy.onnx"), WEIGHTS);
    }

    @Override
    protected StageBuilder<?> stage() {
        OnnxPolicySettings settings =
                new OnnxPolicySettings(Path.of("policy.onnx"), new OnnxOptions("cpu", false, 1), Optional.empty());
        return StageBuilder.of(new OnnxPolicyFactory(), settings).in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.STEP, Steps.observed(1, 2)).with(Keys.SPACES, OBSERVED);
    }

    @Test
    void choosesTheMostValuedLegalAction() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThat(Steps.answer(policy, OBSERVED, Steps.observed(1, 2))).hasValue(Action.of(2));
            assertThat(Steps.answer(policy, OBSERVED, Steps.observed(1, -2))).hasValue(Action.of(0));
        }
        Spaces numbered = Spaces.ofStates(2).withActions(3);
        try (StageHarness policy = stage().open()) {
            assertThat(Steps.answer(policy, numbered, Steps.numbered(0, 0, 1, 2)))
                    .hasValue(Action.of(2));
            assertThat(Steps.answer(policy, numbered, Steps.numbered(0, 0, 0, 1)))
                    .hasValue(Action.of(0));
            assertThat(Steps.answer(policy, numbered, Steps.numbered(1, 0, 0, 1)))
                    .hasValue(Action.of(1));
        }
    }

    @Test
    void passesContinuousValuesOn() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThat(Steps.answer(policy, Spaces.ofVectors(2).withActionValues(3), Steps.observed(.5f, .25f)))
                    .hasValue(Action.of(List.of(.5, .25, .75)));
        }
    }

    @Test
    void takesValuesToTheNearestLegalOnes() throws Exception {
        List<ValueRange> ranges =
                List.of(ValueRange.real(-.1, .1), ValueRange.whole(0, 4), ValueRange.real(1, Double.POSITIVE_INFINITY));
        Spaces spaces = Spaces.ofVectors(2).withActionValues(ranges);
        try (StageHarness policy = stage().open()) {
            assertThat(Steps.answer(policy, spaces, Steps.observed(.5f, 2.75f)))
                    .hasValue(Action.of(List.of(.1, 3., 3.25)));
            assertThat(Steps.answer(policy, spaces, Steps.observed(-.0625f, -7)))
                    .hasValue(Action.of(List.of(-.0625, 0., 1.)));
            assertThatThrownBy(() -> Steps.answer(policy, spaces, Steps.observed(Float.NaN, 0)))
                    .hasMessage("policy.onnx computed NaN for value 0 of an action in step 1 of episode 0; use a"
                            + " network that was trained in this world");
        }
    }

    @Test
    void namesTheShapesThatDoNotFit() throws Exception {
        refuses(Spaces.ofVectors(4).withActions(3), Steps.observed(1, 2, 3, 4), "input must be [n,4]", "[n,2]");
        refuses(Spaces.ofVectors(2).withActions(5), Steps.observed(1, 2), "output must be [n,5]", "[n,3]");
        refuses(Spaces.ofStates(16).withActions(3), Steps.numbered(3, 0), "input must be [n,16]", "[n,2]");
    }

    private void refuses(Spaces spaces, Step step, String... parts) throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThatThrownBy(() -> Steps.answer(policy, spaces, step))
                    .hasMessageContainingAll(parts)
                    .hasMessageStartingWith("policy.onnx: ");
        }
    }

    @Test
    void refusesANetworkThatAnswersNoNumbers() throws Exception {
        try (StageHarness policy = stage().open()) {
            assertThatThrownBy(() -> Steps.answer(policy, OBSERVED, Steps.observed(Float.NaN, Float.NaN)))
                    .hasMessage("policy.onnx computed no number for any legal action in step 1 of episode 0; use a"
                            + " network that was trained in this world");
        }
    }
}
