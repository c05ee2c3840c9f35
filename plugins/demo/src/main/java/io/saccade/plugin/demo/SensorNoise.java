package io.saccade.plugin.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The noise of a camera's sensor: mostly of light, a little of colour. Drawn once as a long strip, of which
 * every row of every picture takes a piece from a random place.
 */
final class SensorNoise {
    private static final double DEVIATION = 2;
    private static final double COLOR_PART = .4;
    private static final int PLACES = 1 << 16;

    private final long seed;
    private final byte[] strip;

    SensorNoise(int width, long seed) {
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

    /** The noise of one picture: the same for the same number. */
    Shot shot(long number) {
        // An odd multiplier that is not the generator's own step, or neighbours would share their numbers.
        return new Shot(new SplittableRandom(seed ^ number * 0xD1B54A32D192ED03L));
    }

    /** Gives each row of one picture its noise. */
    final class Shot {
        private final RandomGenerator random;

        private Shot(RandomGenerator random) {
            this.random = random;
        }

        /** From ints 0x00RRGGBB to bytes in the order blue, green, red. */
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
