package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Collects curves, and draws them in intervals and at the end. */
final class Plot implements Recorder {
    /** Drawing takes at most one part in this many of the time, so that it does not slow down the run. */
    private static final int SHARE = 20;

    private final PlotSettings settings;
    private final PlotPicture picture;
    private final StageContext context;
    private final Panels panels;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final NotNumbers notNumbers = new NotNumbers();
    private long count;
    private long firstNanos;
    private long nextDrawingNanos = Long.MIN_VALUE;
    private boolean stale;

    Plot(PlotSettings settings, PlotPicture picture, StageContext context) {
        this.settings = settings;
        this.picture = picture;
        this.context = context;
        this.panels = new Panels(settings);
    }

    @Override
    public void record(Sample sample) throws IOException {
        Map<String, Double> values = sample.need(Keys.METRICS).values();
        if (settings.xMetric().isPresent()
                && !values.containsKey(settings.xMetric().get())) return;
        if (count++ == 0) firstNanos = sample.timestampNanos();
        double x = settings.xMetric().map(values::get).orElseGet(() -> x(sample));
        values.forEach((name, value) -> {
            curves.computeIfAbsent(name, Curve::new).add(x, value);
            notNumbers.count(name, value);
        });
        stale = true;
        if (context.nanoTime() >= nextDrawingNanos) draw();
    }

    private double x(Sample sample) {
        return switch (settings.x()) {
            case COUNT -> count;
            case TIME -> (sample.timestampNanos() - firstNanos) / 1e9;
            case PROGRESS -> sample.get(Keys.PROGRESS).map(Progress::done).orElse(count);
        };
    }

    private void draw() throws IOException {
        long begin = context.nanoTime();
        nextDrawingNanos = begin + settings.every().toNanos(); // also if the drawing fails
        List<XYChart> charts = panels.of(curves).stream()
                .map(panel -> new PanelChart(panel, settings.scale()).draw(settings.titleBelow()))
                .toList();
        if (!charts.isEmpty()) picture.write(charts);
        stale = false;
        long end = context.nanoTime();
        nextDrawingNanos = end + Math.max(settings.every().toNanos(), SHARE * (end - begin));
    }

    /** Draws after a failure, too, to show how far the run came. */
    @Override
    public void close() throws IOException {
        if (stale) draw();
        String told = notNumbers.told();
        if (!told.isEmpty()) context.notice(told + ", and are not drawn");
        List<String> missing = panels.missing(curves.keySet());
        if (count > 0 && !missing.isEmpty()) {
            context.notice("nothing measured " + String.join(", ", missing) + "; there were "
                    + String.join(", ", curves.keySet()));
        }
    }
}
