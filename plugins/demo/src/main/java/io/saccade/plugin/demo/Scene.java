package io.saccade.plugin.demo;

import java.util.SplittableRandom;

/** Something to draw on a canvas of width and height 1, origin top left. */
interface Scene {
    /** An odd multiplier, so that neighbours share no numbers. */
    long SPREAD = 0xD1B54A32D192ED03L;

    /** Two of three are landscapes. */
    double LANDSCAPES = 2.0 / 3;

    /**
     * Draws all of the canvas.
     *
     * @param time from 0 to 1, as things move a little
     */
    void draw(Canvas canvas, double time);

    /** The same for the same seed and number. */
    static Scene of(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed ^ (number + 1) * SPREAD);
        return random.nextDouble() < LANDSCAPES ? new Landscape(random) : new LooseShapes(random);
    }
}
