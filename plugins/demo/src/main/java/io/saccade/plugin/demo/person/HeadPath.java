package io.saccade.plugin.demo.person;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One coordinate of the head over time: slow waves around postures that change in jumps of half a second. Can be queried
 * for any time, in any order.
 */
final class HeadPath {
    /** Share of the reach that the waves take; postures take the rest. */
    private static final double WAVES = .4;

    private static final double JUMP_SECONDS = .5;
    private static final double[] HERTZ = {.043, .11};
    private static final double[] PARTS = {.7, .3};

    private final double reach;
    private final double[] phases;
    private final double[] jumps;
    private final double[] postures;

    /**
     * @param reach the path stays within plus and minus this
     * @param jumps times of the changes of posture in seconds, rising, the first one at 0
     */
    HeadPath(double reach, double[] jumps, RandomGenerator random) {
        this.reach = reach;
        this.jumps = jumps;
        phases = random.doubles(HERTZ.length, 0, 2 * Math.PI).toArray();
        postures = random.doubles(jumps.length, -1, 1).toArray();
    }

    double at(double seconds) {
        double wave = 0;
        for (int i = 0; i < HERTZ.length; i++) {
            wave += PARTS[i] * Math.sin(2 * Math.PI * HERTZ[i] * seconds + phases[i]);
        }
        return reach * (WAVES * wave + (1 - WAVES) * posture(seconds));
    }

    private double posture(double seconds) {
        int found = Arrays.binarySearch(jumps, seconds);
        int now = found >= 0 ? found : Math.max(0, -found - 2);
        int before = Math.max(0, now - 1);
        double part = Timeline.smooth((seconds - jumps[now]) / JUMP_SECONDS);
        return postures[before] + (postures[now] - postures[before]) * part;
    }
}
