package io.saccade.plugin.environments;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Draws from the legal actions, or from a box of continuous ones. */
final class RandomPolicy extends Policy {
    private final double low;
    private final double high;
    private final SplittableRandom random;

    RandomPolicy(RandomPolicySettings settings, long seed) {
        super(settings.player());
        this.low = settings.low();
        this.high = settings.high();
        this.random = new SplittableRandom(seed);
    }

    @Override
    Optional<Action> choose(Step step, Spaces spaces) {
        return Optional.of(spaces.actions() < 0 ? values(spaces.actionLength()) : number(step.legal(), spaces));
    }

    private Action values(int length) {
        List<Double> values = DoubleStream.generate(() -> random.nextDouble(low, high))
                .limit(length)
                .boxed()
                .toList();
        return Action.of(values);
    }

    private Action number(BitSet legal, Spaces spaces) {
        if (legal.isEmpty()) return Action.of(random.nextInt(spaces.actions()));
        int number = legal.nextSetBit(0);
        for (int left = random.nextInt(legal.cardinality()); left > 0; left--) number = legal.nextSetBit(number + 1);
        return Action.of(number);
    }
}
