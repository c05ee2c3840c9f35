package io.saccade.plugin.environments.control;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.plugin.environments.world.DiscreteAction;
import io.saccade.plugin.environments.world.EpisodeCount;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Gymnasium 1.3.0's MountainCar-v0, step by step (Moore): a car too weak to climb the hill ahead must first gain speed
 * by rolling up the hill behind. Action 0 drives left, 1 lets the car roll, 2 drives right. The observation is the
 * position (-1.2..0.6) and the speed (-0.07..0.07). Each step has a reward of -1; the episode ends at the flag, at 0.5.
 *
 * <p>A seed always gives the same first state, but not the one that NumPy gives in Gymnasium. For one thread at a time.
 */
public final class MountainCar implements Environment {
    static final double LEFT_EDGE = -1.2;
    static final double RIGHT_EDGE = .6;
    static final double FLAG = .5;

    private static final double FASTEST = .07;
    private static final double FORCE = .001;
    private static final double GRAVITY = .0025;

    private final EpisodeCount count = new EpisodeCount();
    private final MountainCarPicture picture = new MountainCarPicture(this);
    private double position;
    private double speed;

    /** Creates an environment; call {@link #reset} before the first step. */
    public MountainCar() {}

    @Override
    public Spaces spaces() {
        return Spaces.ofVectors(2).withActions(3);
    }

    @Override
    public OptionalLong maxSteps() {
        return OptionalLong.of(200);
    }

    @Override
    public Step reset(long seed) {
        place(new SplittableRandom(seed).nextDouble(-.6, -.4), 0);
        return step(0, false);
    }

    /** Begins an episode in the given state. */
    public void place(double at, double withSpeed) {
        count.begin();
        position = at;
        speed = withSpeed;
    }

    /** Sums and products are in Gymnasium's order, so that they round to the same bits. */
    @Override
    public Step step(Action action) {
        int push = DiscreteAction.of(action, "mountain-car", 3) - 1;
        count.next();
        speed = clip(speed + (push * FORCE + Math.cos(3 * position) * -GRAVITY), -FASTEST, FASTEST);
        position = clip(position + speed, LEFT_EDGE, RIGHT_EDGE);
        if (position == LEFT_EDGE && speed < 0) speed = 0;
        boolean arrived = position >= FLAG && speed >= 0;
        return step(-1, arrived);
    }

    private static double clip(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }

    private Step step(double reward, boolean terminated) {
        float[] observation = {(float) position, (float) speed};
        return count.step(Step.ofVector(observation), reward, terminated);
    }

    /** 600x400 pixels at 30 frames per second. */
    @Override
    public Optional<Picture> picture() {
        return Optional.of(picture);
    }

    public double position() {
        return position;
    }

    public double speed() {
        return speed;
    }

    /** The height of the hill at a position. */
    public static double height(double at) {
        return Math.sin(3 * at) * .45 + .55;
    }
}
