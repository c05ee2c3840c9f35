package io.saccade.plugin.demo.voice;

/** A formant: Klatt's two-pole resonator, with unit gain at 0 Hz. */
final class Resonator {
    private final double bandwidthHz;
    private final double rateHz;
    private double gain;
    private double once;
    private double twice;
    private double last;
    private double beforeLast;

    Resonator(double bandwidthHz, double rateHz) {
        this.bandwidthHz = bandwidthHz;
        this.rateHz = rateHz;
    }

    void tune(double hertz) {
        double radius = Math.exp(-Math.PI * bandwidthHz / rateHz);
        twice = -radius * radius;
        once = 2 * radius * Math.cos(2 * Math.PI * hertz / rateHz);
        gain = 1 - once - twice;
    }

    double next(double value) {
        double answer = gain * value + once * last + twice * beforeLast;
        beforeLast = last;
        last = answer;
        return answer;
    }
}
