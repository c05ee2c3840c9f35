package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.plugin.clickrecorder.ScreenSize;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The distance between estimates of gaze, in pixels of the screen: its mean and its largest value. */
final class PlaceDifference implements AnswerDifference {
    private final ScreenSize screen;
    private double sum;
    private double largest;
    private long places;

    PlaceDifference(ScreenSize screen) {
        this.screen = screen;
    }

    @Override
    public void add(FloatBuffer original, FloatBuffer quantized) {
        for (int i = 0; i < original.capacity(); i += 2) {
            double across = (original.get(i) - quantized.get(i)) * (screen.width() - 1);
            double down = (original.get(i + 1) - quantized.get(i + 1)) * (screen.height() - 1);
            double distance = Math.hypot(across, down);
            sum += distance;
            largest = Math.max(largest, distance);
            places++;
        }
    }

    @Override
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("shiftPx", sum / places);
        measures.put("largestShiftPx", largest);
        return measures;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT,
                "estimates differ by %.1f px in the mean and by %.1f px at most, on a screen of %s",
                sum / places,
                largest,
                screen);
    }
}
