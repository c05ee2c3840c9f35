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
 * Gymnasium 1.3.0's CartPole-v1, step by step: balance a pole on a cart (Barto, Sutton and Anderson). Action 0 pushes
 * the cart left, 1 right. The observation is the cart's position and speed (m, m/s) and the pole's angle and angular
 * speed (rad, rad/s). Each step has a reward of 1; the episode ends when the cart is more than 2.4 m, or the pole more
 * than 12 degrees, from the middle.
 *
 * <p>A seed always gives the same first state, but not the one that NumPy gives in Gymnasium. For one thread at a time.
 */
public final class CartPole implements Environment {
    /** Half the world's width in metres. */
    static final double EDGE = 2.4;
    /** Half the pole's length in metres. */
    static final double HALF_POLE = .5;

    private static final double GRAVITY = 9.8;
    private static final double CART_MASS = 1;
    private static final double POLE_MASS = .1;
    private static final double TOTAL_MASS = POLE_MASS + CART_MASS;
    private static final double POLE_MASS_LENGTH = POLE_MASS * HALF_POLE;
    private static final double FORCE = 10;
    private static final double SECONDS = .02;
    private static final double WIDEST_ANGLE = 12 * 2 * Math.PI / 360;
    private static final double START_SPREAD = .05;

    private final EpisodeCount count = new EpisodeCount();
    private final CartPolePicture picture = new CartPolePicture(this);
    private double position;
    private double speed;
    private double angle;
    private double angularSpeed;

    /** Creates an environment; call {@link #reset} before the first step. */
    public CartPole() {}

    @Override
    public Spaces spaces() {
        return Spaces.ofVectors(4).withActions(2);
    }

    @Override
    public OptionalLong maxSteps() {
        return OptionalLong.of(500);
    }

    @Override
    public Step reset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        place(start(random), start(random), start(random), start(random));
        return step(0, false);
    }

    private static double start(SplittableRandom random) {
        return random.nextDouble(-START_SPREAD, START_SPREAD);
    }

    /** Begins an episode in the given state. */
    public void place(double x, double xSpeed, double poleAngle, double poleSpeed) {
        count.begin();
        position = x;
        speed = xSpeed;
        angle = poleAngle;
        angularSpeed = poleSpeed;
    }

    /** Sums and products are in Gymnasium's order, so that they round to the same bits. */
    @Override
    public Step step(Action action) {
        double force = DiscreteAction.of(action, "cart-pole", 2) == 1 ? FORCE : -FORCE;
        count.next();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double push = (force + POLE_MASS_LENGTH * (angularSpeed * angularSpeed) * sin) / TOTAL_MASS;
        double angularAcceleration =
                (GRAVITY * sin - cos * push) / (HALF_POLE * (4. / 3. - POLE_MASS * (cos * cos) / TOTAL_MASS));
        double acceleration = push - POLE_MASS_LENGTH * angularAcceleration * cos / TOTAL_MASS;
        position += SECONDS * speed;
        speed += SECONDS * acceleration;
        angle += SECONDS * angularSpeed;
        angularSpeed += SECONDS * angularAcceleration;
        boolean fallen = Math.abs(position) > EDGE || Math.abs(angle) > WIDEST_ANGLE;
        return step(1, fallen);
    }

    private Step step(double reward, boolean terminated) {
        float[] observation = {(float) position, (float) speed, (float) angle, (float) angularSpeed};
        return count.step(Step.ofVector(observation), reward, terminated);
    }

    /** 600x400 pixels at 50 frames per second. */
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

    public double angle() {
        return angle;
    }

    public double angularSpeed() {
        return angularSpeed;
    }
}
