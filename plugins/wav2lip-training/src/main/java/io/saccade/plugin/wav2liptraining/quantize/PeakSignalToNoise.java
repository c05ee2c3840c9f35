package io.saccade.plugin.wav2liptraining.quantize;

import java.nio.FloatBuffer;
import java.util.Locale;
import java.util.Map;

/** The peak signal-to-noise ratio of drawn faces, whose values are 0 to 1. */
final class PeakSignalToNoise implements AnswerDifference {
    private static final double LEAST = 1e-12;

    private double squares;
    private long values;

    @Override
    public void add(FloatBuffer original, FloatBuffer quantized) {
        for (int i = 0; i < original.capacity(); i++) {
            double difference = original.get(i) - quantized.get(i);
            squares += difference * difference;
        }
        values += original.capacity();
    }

    private double decibels() {
        return -10 * Math.log10(Math.max(LEAST, squares / values));
    }

    @Override
    public Map<String, Double> measures() {
        return Map.of("psnr", decibels());
    }

    @Override
    public String text() {
        return String.format(Locale.ROOT, "PSNR %.1f dB", decibels());
    }
}
