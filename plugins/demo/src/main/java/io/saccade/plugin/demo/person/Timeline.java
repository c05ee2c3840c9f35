package io.saccade.plugin.demo.person;

import io.saccade.plugin.demo.voice.Mouth;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The person's movements over time: a slow sway of the head, glances from place to place, blinks. Can be queried for
 * any time, in any order.
 */
public final class Timeline {
    private static final double SACCADE_SECONDS = .06;
    private static final double CLOSING_SECONDS = .08;
    private static final double SHUT_UNTIL_SECONDS = .12;
    private static final double BLINK_SECONDS = .24;

    private final double[] phases;
    private final double[] blinks;
    private final double[] glances;
    private final double[] glanceX;
    private final double[] glanceY;
    private final ShutEyes shut;

    Timeline(double seconds, RandomGenerator random, ShutEyes shut) {
        this.shut = shut;
        phases = random.doubles(12, 0, 2 * Math.PI).toArray();
        blinks = times(random.nextDouble(1.5, 3), seconds, 2.5, 5.5, random);
        glances = times(0, seconds, .6, 2.0, random);
        glanceX = random.doubles(glances.length, 60. / 1920, 1860. / 1920).toArray();
        glanceY = random.doubles(glances.length, 60. / 1080, 1020. / 1080).toArray();
    }

    /** Times from the first to the end, in random distances, in seconds. */
    static double[] times(double first, double end, double shortest, double longest, RandomGenerator random) {
        double[] times = new double[(int) (end / shortest) + 2];
        int count = 0;
        for (double time = first; time < end; time += random.nextDouble(shortest, longest)) times[count++] = time;
        return Arrays.copyOf(times, count);
    }

    /** The number of the current glance, from 0. */
    public int glance(double seconds) {
        int found = Arrays.binarySearch(glances, seconds);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** How long the current glance has lasted. */
    double glanceSeconds(double seconds) {
        return seconds - glances[glance(seconds)];
    }

    /** The gaze as 0..1 of the screen's width; it moves gradually from place to place. */
    public double gazeX(double seconds) {
        return between(glanceX, seconds);
    }

    /** The gaze as 0..1 of the screen's height. */
    public double gazeY(double seconds) {
        return between(glanceY, seconds);
    }

    private double between(double[] places, double seconds) {
        int now = glance(seconds);
        int before = Math.max(0, now - 1);
        return places[before] + (places[now] - places[before]) * smooth(glanceSeconds(seconds) / SACCADE_SECONDS);
    }

    /** 0 eyes open to 1 shut. */
    public double blink(double seconds) {
        return Math.max(shut.at(seconds), shortBlink(seconds));
    }

    private double shortBlink(double seconds) {
        int next = Arrays.binarySearch(blinks, seconds);
        int last = next >= 0 ? next : -next - 2;
        double since = last < 0 ? BLINK_SECONDS : seconds - blinks[last];
        if (since >= BLINK_SECONDS) return 0;
        if (since < SHUT_UNTIL_SECONDS) return smooth(since / CLOSING_SECONDS);
        return smooth(1 - (since - SHUT_UNTIL_SECONDS) / (BLINK_SECONDS - SHUT_UNTIL_SECONDS));
    }

    Pose pose(double seconds, Mouth mouth) {
        return pose(seconds, gazeX(seconds), gazeY(seconds), 1, mouth);
    }

    /**
     * A pose that looks elsewhere.
     *
     * @param x the gaze as 0..1 of the screen's width
     * @param y the gaze as 0..1 of the screen's height
     * @param sway how far the head sways, 0 to 1
     */
    Pose pose(double seconds, double x, double y, double sway, Mouth mouth) {
        double gazeX = 2 * x - 1;
        double gazeY = 2 * y - 1;
        return new Pose(
                gazeX,
                gazeY,
                sway * (wave(seconds, 0, .11, 8) + wave(seconds, 1, .27, 4) + wave(seconds, 2, .63, 1.2)),
                sway * (wave(seconds, 3, .09, 5) + wave(seconds, 4, .23, 3) + wave(seconds, 5, .71, 1)),
                1 + wave(seconds, 6, .07, .02) + wave(seconds, 7, .19, .008),
                Math.toRadians(wave(seconds, 8, .13, 1.2) + wave(seconds, 9, .31, .5)),
                wave(seconds, 10, .17, .25) - .35 * gazeX,
                wave(seconds, 11, .15, .2) + .3 * gazeY,
                .3 * Math.sin(.9 * seconds + phases[5]),
                blink(seconds),
                mouth);
    }

    private double wave(double seconds, int phase, double hertz, double amplitude) {
        return amplitude * Math.sin(2 * Math.PI * hertz * seconds + phases[phase]);
    }

    /** 0 to 1 with a gentle begin and end; clamped outside. */
    static double smooth(double part) {
        double clamped = Math.max(0, Math.min(1, part));
        return clamped * clamped * (3 - 2 * clamped);
    }
}
