package io.saccade.plugin.training;

import java.util.Random;

/** Derives independent seeds from one. */
public final class Seeds {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Returns a pseudo-random seed for each number (the finaliser of SplitMix64, Steele et al., 2014). */
    public static long mix(long seed, long number) {
        long mixed = seed + (number + 1) * GOLDEN_RATIO;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a permutation of 0 to {@code length - 1}: the same for the same seed, on every Java. */
    public static int[] shuffled(int length, long seed) {
        Random random = new Random(seed);
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
