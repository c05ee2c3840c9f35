package io.saccade.plugin.demo.drawing;

import java.awt.Color;

/** A colour for calculations: red, green and blue, clamped to 0..255 only when painted. */
public record Tone(double red, double green, double blue) {
    public static final Tone WHITE = new Tone(255, 255, 255);
    public static final Tone BLACK = new Tone(0, 0, 0);

    public Tone times(double factor) {
        return times(factor, factor, factor);
    }

    public Tone times(double redFactor, double greenFactor, double blueFactor) {
        return new Tone(
                Math.min(255, red * redFactor), Math.min(255, green * greenFactor), Math.min(255, blue * blueFactor));
    }

    public Tone plus(double light) {
        return new Tone(red + light, green + light, blue + light);
    }

    public double mean() {
        return (red + green + blue) / 3;
    }

    public Color opaque() {
        return alpha(1);
    }

    public Color alpha(double alpha) {
        return new Color(level(red), level(green), level(blue), level(alpha * 255));
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
