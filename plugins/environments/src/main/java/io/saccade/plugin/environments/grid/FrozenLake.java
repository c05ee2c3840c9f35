package io.saccade.plugin.environments.grid;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.plugin.environments.world.DiscreteAction;
import io.saccade.plugin.environments.world.EpisodeCount;
import io.saccade.plugin.environments.world.LakeMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Gymnasium 1.3.0's FrozenLake-v1, with its transition table: cross a frozen lake with holes. Actions are 0 left, 1
 * down, 2 right, 3 up; on slippery ice an action moves in its own direction with probability 1/3, and to each side of
 * it with probability 1/3. A state is row x columns + column. Reaching the goal has a reward of 1 and ends the episode;
 * a hole ends it, too.
 *
 * <p>A seed always gives the same slips, but not those that NumPy gives in Gymnasium. For one thread at a time.
 */
public final class FrozenLake implements Environment {
    private static final int DOWN = 1;

    private final LakeMap map;
    private final LakeTransitions transitions;
    private final FrozenLakePicture picture;
    private final EpisodeCount count = new EpisodeCount();
    private SplittableRandom slips = new SplittableRandom(0);
    private int state;
    private int lastAction = DOWN;

    /** The slippery lake of 4x4 cells. */
    public FrozenLake() {
        this("4x4", true);
    }

    /**
     * @param map {@code 4x4} or {@code 8x8}
     * @param slippery whether actions may lead sideways
     */
    public FrozenLake(String map, boolean slippery) {
        this.map = LakeMap.of(map);
        this.transitions = new LakeTransitions(this.map, slippery);
        this.picture = new FrozenLakePicture(this, this.map);
    }

    @Override
    public Spaces spaces() {
        return Spaces.ofStates(map.states()).withActions(LakeTransitions.ACTIONS);
    }

    /** 100 on the small lake, 200 on the large one. */
    @Override
    public OptionalLong maxSteps() {
        return OptionalLong.of(map.states() > 16 ? 200 : 100);
    }

    /** The outcomes of an action: Gymnasium's {@code P[state][action]}. */
    public List<Transition> transitions(int from, int action) {
        return transitions.of(from, action);
    }

    @Override
    public Step reset(long seed) {
        slips = new SplittableRandom(seed);
        count.begin();
        state = 0;
        lastAction = DOWN;
        return count.step(Step.ofState(state), 0, false);
    }

    @Override
    public Step step(Action action) {
        int direction = DiscreteAction.of(action, "frozen-lake", LakeTransitions.ACTIONS);
        count.next();
        Transition outcome = drawn(transitions.of(state, direction));
        state = outcome.next();
        lastAction = direction;
        return count.step(Step.ofState(state), outcome.reward(), outcome.terminated());
    }

    private Transition drawn(List<Transition> outcomes) {
        double left = slips.nextDouble();
        for (Transition outcome : outcomes) {
            left -= outcome.probability();
            if (left < 0) return outcome;
        }
        return outcomes.get(outcomes.size() - 1);
    }

    /** 64 pixels per cell at 4 frames per second. */
    @Override
    public Optional<Picture> picture() {
        return Optional.of(picture);
    }

    int state() {
        return state;
    }

    int lastAction() {
        return lastAction;
    }
}
