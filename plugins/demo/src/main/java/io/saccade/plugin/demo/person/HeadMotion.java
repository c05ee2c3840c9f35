package io.saccade.plugin.demo.person;

import java.util.random.RandomGenerator;

/**
 * A head that moves by up to 10 cm sideways, up and down, 15 cm nearer and farther and 15 degrees of roll, and trembles
 * by 0.3 degrees. The eyes turn so that they go on looking at the same place on a screen of 51 x 29 cm; half of what a
 * displaced head needs, it turns itself, as people do.
 */
final class HeadMotion {
    private static final double REACH_CM = 10;
    private static final double DEPTH_CM = 15;
    private static final double ASIDE_CM = 8;
    private static final double LOWER_CM = 6;
    private static final double ROLL = Math.toRadians(15);
    private static final double TREMOR = Math.toRadians(.3);
    private static final double LEAST_HERTZ = 3;
    private static final double MOST_HERTZ = 8;
    /** Rotation of the head by a full step of {@link Pose#yaw}. */
    private static final double YAW = Math.toRadians(20);

    /** Pixels of a frame of 480 lines for a centimetre at rest: the head's height, 336 pixels, is 22 cm. */
    private static final double PIXELS = 336 / 22.;

    private static final double HALF_SCREEN_WIDTH_CM = 25.4;
    private static final double HALF_SCREEN_HEIGHT_CM = 14.3;
    private static final double TURNED_BY_HEAD = .5;
    /** Below the frame, while the person sits down. */
    private static final double AWAY_CM = 45;

    private static final double SIT_DOWN_SECONDS = 2;

    private final double asideCm;
    private final double lowerCm;
    private final HeadPath right;
    private final HeadPath down;
    private final HeadPath far;
    private final HeadPath roll;
    private final double[] seats;
    private final double[] tremors;
    private final double[] tremorPhases;

    HeadMotion(double seconds, HeadHabit habit, RandomGenerator random) {
        boolean aside = habit == HeadHabit.SITS_ASIDE;
        boolean sitsDownAnew = habit == HeadHabit.SITS_DOWN_ANEW;
        asideCm = aside ? ASIDE_CM : 0;
        lowerCm = aside ? LOWER_CM : 0;
        double reach = aside ? 0 : 1;
        double[] jumps = Timeline.times(0, seconds, 4, 12, random);
        right = new HeadPath(reach * REACH_CM, jumps, random);
        down = new HeadPath(reach * REACH_CM, jumps, random);
        far = new HeadPath(reach * DEPTH_CM, jumps, random);
        roll = new HeadPath(reach * ROLL, jumps, random);
        tremors = random.doubles(3, LEAST_HERTZ, MOST_HERTZ).toArray();
        tremorPhases = random.doubles(3, 0, 2 * Math.PI).toArray();
        seats = sitsDownAnew ? Timeline.times(random.nextDouble(20, 40), seconds, 30, 60, random) : new double[0];
    }

    HeadPlace place(double seconds) {
        return new HeadPlace(
                asideCm + right.at(seconds),
                lowerCm + down.at(seconds) + AWAY_CM * away(seconds),
                HeadPlace.REST_CM + far.at(seconds),
                roll.at(seconds) + tremor(0, seconds));
    }

    /** 0 on the seat to 1 away from it. */
    private double away(double seconds) {
        for (double seat : seats) {
            double part = (seconds - seat) / SIT_DOWN_SECONDS;
            if (part > 0 && part < 1) return Timeline.smooth(4 * Math.min(part, 1 - part));
        }
        return 0;
    }

    private double tremor(int axis, double seconds) {
        return TREMOR * Math.sin(2 * Math.PI * tremors[axis] * seconds + tremorPhases[axis]);
    }

    /** Moves the head of a pose; its gaze is where it would look with the head at rest. */
    Pose move(Pose rest, double seconds) {
        return move(rest, place(seconds), tremor(1, seconds), tremor(2, seconds));
    }

    /** Likewise, to a place, with a tremor of yaw and pitch in radians. */
    static Pose move(Pose rest, HeadPlace head, double yawTremor, double pitchTremor) {
        double near = HeadPlace.REST_CM / head.distanceCm();
        // In the picture, which is not mirrored, a head at the right is at the left of the screen.
        double aside = head.rightCm() / HALF_SCREEN_WIDTH_CM;
        double below = -head.downCm() / HALF_SCREEN_HEIGHT_CM;
        double lookX = (rest.gazeX() + (1 - TURNED_BY_HEAD) * aside) * near;
        double lookY = (rest.gazeY() + (1 - TURNED_BY_HEAD) * below) * near;
        // The same look in the tilted head's own directions.
        double x = lookX * HALF_SCREEN_WIDTH_CM * Math.cos(head.rollRadians())
                - lookY * HALF_SCREEN_HEIGHT_CM * Math.sin(head.rollRadians());
        double y = lookX * HALF_SCREEN_WIDTH_CM * Math.sin(head.rollRadians())
                + lookY * HALF_SCREEN_HEIGHT_CM * Math.cos(head.rollRadians());
        return new Pose(
                x / HALF_SCREEN_WIDTH_CM,
                y / HALF_SCREEN_HEIGHT_CM,
                PIXELS * near * head.rightCm(),
                PIXELS * near * head.downCm(),
                near,
                head.rollRadians(),
                rest.yaw() - TURNED_BY_HEAD * aside + yawTremor / YAW,
                rest.pitch() + TURNED_BY_HEAD * below + pitchTremor / YAW,
                rest.brow(),
                rest.blink(),
                rest.mouth());
    }
}
