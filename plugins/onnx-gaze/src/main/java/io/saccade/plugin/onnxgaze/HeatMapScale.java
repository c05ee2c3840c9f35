package io.saccade.plugin.onnxgaze;

import java.awt.Color;

/** Colour scale for errors, from pale yellow to dark red, with round numbers. */
final class HeatMapScale {
    /** ColorBrewer's YlOrRd by Cynthia Brewer: darker means larger, also in grayscale and with colour blindness. */
    private static final int[] STOPS = {
        0xFFFFCC, 0xFFEDA0, 0xFED976, 0xFEB24C, 0xFD8D3C, 0xFC4E2A, 0xE31A1C, 0xBD0026, 0x800026
    };

    private static final int MOST_STEPS = 6;

    private final double step;
    private final int steps;

    /** @param highest the largest error on the scale, in pixels */
    HeatMapScale(double highest) {
        this.step = roundStep(highest);
        this.steps = (int) Math.max(1, Math.ceil(highest / step));
    }

    /** Smallest step of 1, 2 or 5 times a power of ten that needs at most 6 steps. */
    private static double roundStep(double highest) {
        double step = 1;
        while (highest / step > MOST_STEPS) {
            boolean two = Long.toString(Math.round(step)).startsWith("2");
            step *= two ? 2.5 : 2;
        }
        return step;
    }

    /** Difference between two numbers of the scale. */
    double step() {
        return step;
    }

    /** Number of steps from 0 to the top. */
    int steps() {
        return steps;
    }

    /** The largest number of the scale. */
    double top() {
        return steps * step;
    }

    /** Colour of an error in pixels, as RGB. */
    int rgb(double error) {
        double place = Math.max(0, Math.min(1, error / top())) * (STOPS.length - 1);
        int below = Math.min((int) place, STOPS.length - 2);
        Color from = new Color(STOPS[below]);
        Color to = new Color(STOPS[below + 1]);
        double share = place - below;
        return mix(from.getRed(), to.getRed(), share) << 16
                | mix(from.getGreen(), to.getGreen(), share) << 8
                | mix(from.getBlue(), to.getBlue(), share);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
