package io.saccade.plugin.demo.screen;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person who does the pointing test: looks at the target and, if it leans, moves the head until the pointer is on it. It
 * knows only what it saw a quarter of a second ago, and each movement of its head goes 10 % too far. A magnifier without
 * the target makes it look beside. If it would have to lean too far, or leaning leads nowhere for some seconds, it
 * looks away, sits up and begins anew, as the user guide advises.
 */
public final class TargetSeeker {
    private static final double REACTION_SECONDS = .25;
    private static final double SAME_PIXELS = 25;
    private static final double OVERSHOOT = 1.1;
    /** Part of the target's radius within which the pointer is left alone. */
    private static final double GOOD = .5;
    /** A person who has seen a magnifier open knows that it will show what is so near. */
    private static final double MAGNIFIED_PIXELS = 25;
    /** The eyes have come to rest, and the pointer has followed. */
    private static final double SETTLED_SECONDS = .35;

    private static final double FOLLOWED_SECONDS = .25;
    /** What the person takes at first for the pointer's way for a centimetre, in widths and heights of the screen. */
    private static final double SCREENS_A_CM = .05;
    /** Less tells little, as the pointer trembles. */
    private static final double LEARNT_FROM_PIXELS = 60;
    /** One surprise changes that by no more. */
    private static final double SURPRISE = 1.5;
    /** All surprises together change it by no more: a pointer that did not come for another reason teaches nothing. */
    private static final double MOST_LEARNT = 2;

    private static final double PATIENCE_SECONDS = 6;
    /** Less than a dwell, so that nothing is clicked meanwhile. */
    private static final double AWAY_SECONDS = .8;

    private final boolean leans;
    private final Supplier<Sight> screen;
    private final int width;
    private final int height;
    private final GazeOffsets offsets;
    private final Fixation eyes;
    private final Lean right = new Lean();
    private final Lean down = new Lean();
    private final Deque<Seen> seen = new ArrayDeque<>();
    private Point aim;
    private double aimRadius;
    private double aimedSeconds;
    private double backSeconds;
    private @Nullable Sight known;
    private double knownSeconds;
    private double screensACm = SCREENS_A_CM;
    private boolean knowsMagnifier;
    private @Nullable Point before;
    private Point expected = new Point(1, 0);

    private record Seen(double seconds, Sight sight) {}

    /**
     * Where the person looks and how it sits.
     *
     * @param gazeX 0 the screen's left edge to 1 its right edge
     * @param gazeY 0 the screen's top edge to 1 its bottom edge
     * @param rightCm the head's place in the camera's picture, from the one at rest
     * @param downCm likewise
     */
    public record Posture(double gazeX, double gazeY, double rightCm, double downCm) {}

    /** @param leans whether the head moves to correct the pointer */
    public TargetSeeker(ScreenView screen, boolean leans, long seed) {
        this(screen::look, screen.width(), screen.height(), leans, seed);
    }

    TargetSeeker(Supplier<Sight> screen, int width, int height, boolean leans, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.leans = leans;
        this.screen = screen;
        this.width = width;
        this.height = height;
        this.offsets = new GazeOffsets(random.split());
        this.aim = new Point(width / 2., height / 2.);
        this.eyes = new Fixation(aim, random.split());
    }

    /** Looks at the screen's pixels. Takes some milliseconds. */
    public void see(double seconds) {
        seen.add(new Seen(seconds, screen.get()));
    }

    /** The posture at this time. Call with increasing times. */
    public Posture at(double seconds) {
        while (!seen.isEmpty() && seen.peekFirst().seconds() <= seconds - REACTION_SECONDS) {
            Seen next = seen.removeFirst();
            known = next.sight();
            knownSeconds = next.seconds();
        }
        if (known != null && knownSeconds >= backSeconds) react(known, seconds);
        Point gaze = eyes.at(seconds);
        return new Posture(gaze.x() / (width - 1), gaze.y() / (height - 1), right.at(seconds), down.at(seconds));
    }

    private void react(Sight sight, double now) {
        if (sight.magnifier().isPresent()) knowsMagnifier = true;
        Optional<Point> wanted = sight.target().or(() -> sight.magnifier().map(this::beside));
        if (wanted.isEmpty()) return;
        boolean same = Math.hypot(wanted.get().x() - aim.x(), wanted.get().y() - aim.y()) < SAME_PIXELS
                && sight.radius() < 1.5 * aimRadius
                && aimRadius < 1.5 * sight.radius();
        if (!same) lookAt(wanted.get(), sight.radius(), now);
        else if (leans && now - aimedSeconds > PATIENCE_SECONDS) lookAway(now);
        else if (leans && sight.target().isPresent()) correct(sight, now);
    }

    private void lookAway(double now) {
        Point away = beside(new Region((int) aim.x(), (int) aim.y(), 1, 1));
        lookAt(away, aimRadius, now);
        backSeconds = now + AWAY_SECONDS - REACTION_SECONDS;
        screensACm = SCREENS_A_CM;
    }

    private void lookAt(Point place, double radius, double now) {
        aim = place;
        aimRadius = radius;
        aimedSeconds = now;
        Point offset = offsets.next();
        eyes.jump(new Point(place.x() + offset.x(), place.y() + offset.y()), now);
        right.move(-right.at(now), now); // sits up again
        down.move(-down.at(now), now);
        before = null;
    }

    private void correct(Sight sight, double now) {
        boolean settled = eyes.lasts(knownSeconds) > SETTLED_SECONDS && right.rests(knownSeconds) > FOLLOWED_SECONDS;
        double x = aim.x() - sight.pointer().x();
        double y = aim.y() - sight.pointer().y();
        if (!settled) return;
        learn(sight.pointer());
        boolean willMagnify = knowsMagnifier && sight.magnifier().isEmpty();
        if (Math.hypot(x, y) <= (willMagnify ? MAGNIFIED_PIXELS : GOOD * sight.radius())) return;
        // In the camera's picture the head moves to the left when the person moves to the right.
        double rightCm = -OVERSHOOT * x / width / screensACm;
        double downCm = OVERSHOOT * y / height / screensACm;
        if (!right.reaches(rightCm, now) || !down.reaches(downCm, now)) {
            lookAway(now);
            return;
        }
        before = sight.pointer();
        expected = new Point(OVERSHOOT * x, OVERSHOOT * y);
        right.move(rightCm, now);
        down.move(downCm, now);
    }

    /** How far the pointer has gone, compared with what was expected, tells how far to lean next time. */
    private void learn(Point pointer) {
        Point start = before;
        before = null;
        if (start == null) return;
        double length = Math.hypot(expected.x(), expected.y());
        if (length < LEARNT_FROM_PIXELS) return;
        double way = (pointer.x() - start.x()) * expected.x() + (pointer.y() - start.y()) * expected.y();
        double part = way / (length * length);
        double learnt = screensACm * Math.sqrt(Math.max(1 / SURPRISE, Math.min(SURPRISE, part)));
        screensACm = Math.max(SCREENS_A_CM / MOST_LEARNT, Math.min(SCREENS_A_CM * MOST_LEARNT, learnt));
    }

    /** The middle of the wider side beside a window. */
    private Point beside(Region window) {
        double left = window.x();
        double rest = width - window.x() - window.width();
        double x = left > rest ? left / 2 : width - rest / 2;
        return new Point(x, height / 2.);
    }
}
