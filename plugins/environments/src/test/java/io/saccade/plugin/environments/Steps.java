package io.saccade.plugin.environments;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.testkit.StageHarness;
import java.util.BitSet;
import java.util.Optional;

/** Steps of made-up worlds, and a policy's answers to them. */
final class Steps {
    private Steps() {}

    static Step observed(float... observation) {
        return Step.ofVector(observation).at(0, 1);
    }

    /** @param legal the legal actions; none means all */
    static Step numbered(int state, int player, int... legal) {
        BitSet set = new BitSet();
        for (int action : legal) set.set(action);
        return Step.ofState(state).at(0, 1).withPlayer(player).withLegal(set);
    }

    static Step last(int state, double reward) {
        return Step.ofState(state).at(0, 5).withPlayer(1).withReward(reward).withEnd(true, false);
    }

    /** Empty if the policy passes the sample unchanged. */
    static Optional<Action> answer(StageHarness policy, Spaces spaces, Step step) throws Exception {
        Sample sample = policy.sample(0).with(Keys.STEP, step).with(Keys.SPACES, spaces);
        Optional<Action> answer = policy.feed(sample).get(0).get(Keys.ACTION);
        policy.forget();
        return answer;
    }
}
