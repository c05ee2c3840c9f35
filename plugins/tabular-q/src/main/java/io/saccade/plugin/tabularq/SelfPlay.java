package io.saccade.plugin.tabularq;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.InvalidInputException;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Plays episodes against itself. All random numbers of an episode follow from the seed and the episode's number, so a
 * resumed training continues identically.
 */
final class SelfPlay {
    private static final long SPREAD = 0xBF58476D1CE4E5B9L;

    private final Environment world;
    private final QTable table;
    private final long seed;
    private final long maxSteps;
    private final Action[] actions;
    private final EpisodeMemory memory = new EpisodeMemory();

    /** @param maxSteps number of steps after which an episode is truncated */
    SelfPlay(Environment world, QTable table, long seed, long maxSteps) {
        this.world = world;
        this.table = table;
        this.seed = seed;
        this.maxSteps = maxSteps;
        this.actions = new Action[table.actions()];
        for (int i = 0; i < actions.length; i++) actions[i] = Action.of(i);
    }

    /**
     * Plays an episode to its end, or up to the largest number of steps.
     *
     * @param number the episode's, counted from 0
     * @param epsilon probability of a random move, 0..1
     * @return the moves, valid until the next call
     * @throws InterruptedException when the thread is interrupted; nothing of the episode counts then
     */
    EpisodeMemory play(long number, double epsilon) throws Exception {
        SplittableRandom random = new SplittableRandom(seed ^ number * SPREAD);
        Step step = world.reset((seed + number) & Long.MAX_VALUE); // Gymnasium rejects negative seeds
        memory.begin(step);
        while (!step.last() && memory.length() < maxSteps) {
            if (Thread.interrupted()) throw new InterruptedException("an episode was interrupted");
            int action = choose(step, epsilon, random);
            step = rewarded(world.step(actions[action]), number, memory.length() + 1);
            memory.add(action, step);
        }
        return memory;
    }

    /** Checks the reward: a single NaN or infinite one would spread over the whole table. */
    private static Step rewarded(Step step, long episode, int number) throws InvalidInputException {
        if (Double.isFinite(step.reward())) return step;
        throw new InvalidInputException("the reward of step " + number + " of episode " + episode + " is "
                + step.reward() + ", but must be a finite number; fix the environment");
    }

    private int choose(Step step, double epsilon, SplittableRandom random) {
        BitSet legal = step.legal();
        if (random.nextDouble() >= epsilon) return table.best(step.discrete(), legal, step.player());
        if (legal.isEmpty()) return random.nextInt(actions.length);
        int action = legal.nextSetBit(0);
        for (int left = random.nextInt(legal.cardinality()); left > 0; left--) action = legal.nextSetBit(action + 1);
        return action;
    }
}
