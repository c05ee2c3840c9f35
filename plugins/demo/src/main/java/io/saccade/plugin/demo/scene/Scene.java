package io.saccade.plugin.demo.scene;

import io.saccade.plugin.demo.drawing.Canvas;
import java.util.SplittableRandom;

/** A scene for a canvas of width and height 1, origin top left. */
public interface Scene {
    /** Odd multiplier that gives neighbouring numbers unrelated random sequences. */
    long SPREAD = 0xD1B54A32D192ED03L;

    /** The share of landscapes among the scenes. */
    double LANDSCAPES = 2.0 / 3;

    /**
     * Draws the whole canvas.
     *
     * @param time from 0 to 1; parts of the scene move a little
     */
    void draw(Canvas canvas, double time);

    /** The scene of a seed and a number, always the same. */
    static Scene of(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed ^ (number + 1) * SPREAD);
        return random.nextDouble() < LANDSCAPES ? new Landscape(random) : new LooseShapes(random);
    }
}
