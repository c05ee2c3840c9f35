package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.data.ValueRange;
import io.saccade.plugin.environments.RandomPolicySettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws a random legal action: numbers uniformly, values each from its range. */
final class RandomPolicy extends Policy {
    private final RandomPolicySettings settings;
    private final SplittableRandom random;
    private List<RandomValue> values = List.of();

    RandomPolicy(RandomPolicySettings settings, long seed) {
        super(settings.player());
        this.settings = settings;
        this.random = new SplittableRandom(seed);
    }

    @Override
    Optional<Action> choose(Step step, Spaces spaces) {
        return Optional.of(spaces.actions() < 0 ? values(spaces) : number(step.legal(), spaces));
    }

    private Action values(Spaces spaces) {
        if (values.size() != spaces.actionLength()) values = within(spaces);
        return Action.of(values.stream().map(value -> value.draw(random)).toList());
    }

    private List<RandomValue> within(Spaces spaces) {
        List<ValueRange> ranges = spaces.actionRanges();
        if (ranges.isEmpty()) ranges = Collections.nCopies(spaces.actionLength(), untold());
        List<RandomValue> within = new ArrayList<>();
        for (ValueRange range : ranges) within.add(new RandomValue(narrowed(range, within.size())));
        return within;
    }

    private ValueRange untold() {
        return ValueRange.real(settings.low().orElse(-1.), settings.high().orElse(1.));
    }

    private ValueRange narrowed(ValueRange range, int number) {
        double low = Math.max(range.low(), settings.low().orElse(range.low()));
        double high = Math.min(range.high(), settings.high().orElse(range.high()));
        try {
            return new ValueRange(low, high, range.whole());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "value " + number + " of an action must be within " + range + ", but the policy's 'low' and"
                            + " 'high' exclude all of it; change or remove them",
                    e);
        }
    }

    private Action number(BitSet legal, Spaces spaces) {
        if (legal.isEmpty()) return Action.of(random.nextInt(spaces.actions()));
        int number = legal.nextSetBit(0);
        for (int left = random.nextInt(legal.cardinality()); left > 0; left--) number = legal.nextSetBit(number + 1);
        return Action.of(number);
    }
}
