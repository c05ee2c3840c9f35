package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import java.util.Locale;
import java.util.Map;

/** Draws the latest measurements, since not every sample has some. */
final class MetricsMark implements Mark {
    private Metrics latest = new Metrics(Map.of());

    @Override
    public void draw(Sample sample, Pen pen) {
        latest = sample.get(Keys.METRICS).orElse(latest);
        int line = latest.values().size();
        pen.color(255, 255, 255);
        for (Map.Entry<String, Double> metric : latest.values().entrySet()) {
            pen.text(String.format(Locale.ROOT, "%s %.4g", metric.getKey(), metric.getValue()), --line);
        }
    }
}
