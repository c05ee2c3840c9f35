package io.saccade.plugin.demo.person;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The noise of a camera's sensor: mostly luminance, a little chroma. A long strip of noise is drawn once; every row of
 * every picture uses a piece from a random place.
 */
public final class SensorNoise {
    private static final double DEVIATION = 2;
    private static final double COLOR_PART = .4;
    private static final int PLACES = 1 << 16;

    private final long seed;
    private final byte[] strip;

    public SensorNoise(int width, long seed) {
        this.seed = seed;
        RandomGenerator random = new SplittableRandom(seed);
        strip = new byte[3 * (width + PLACES)];
        for (int i = 0; i < strip.length; i += 3) {
            double light = DEVIATION * random.nextGaussian();
            for (int channel = 0; channel < 3; channel++) {
                strip[i + channel] = (byte) Math.round(light + COLOR_PART * DEVIATION * random.nextGaussian());
            }
        }
    }

    /** The noise of one picture, always the same for the same number. */
    public Shot shot(long number) {
        // The odd multiplier differs from the generator's own step; with that step, neighbouring pictures would share
        // random numbers.
        return new Shot(new SplittableRandom(seed ^ number * 0xD1B54A32D192ED03L));
    }

    /** Adds noise to the rows of one picture. */
    final class Shot {
        private final RandomGenerator random;

        private Shot(RandomGenerator random) {
            this.random = random;
        }

        /** Converts ints 0x00RRGGBB to noisy bytes in the order blue, green, red. */
        void develop(int[] pixels, byte[] row) {
            int noise = 3 * random.nextInt(PLACES);
            for (int i = 0, pixel = 0; i < row.length; i += 3, pixel++, noise += 3) {
                row[i] = level((pixels[pixel] & 255) + strip[noise]);
                row[i + 1] = level(((pixels[pixel] >> 8) & 255) + strip[noise + 1]);
                row[i + 2] = level(((pixels[pixel] >> 16) & 255) + strip[noise + 2]);
            }
        }

        private static byte level(int value) {
            return (byte) Math.max(0, Math.min(255, value));
        }
    }
}
