package io.saccade.plugin.metrics;

import io.saccade.plugin.metrics.PlotSettings.Scale;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One panel: its curves over a thin grid, and a legend below with each curve's name and last value. */
final class PanelChart {
    static final int WIDTH = 750;
    static final int HEIGHT = 600;

    private static final int FEW_POINTS = 40;
    private static final int MANY_POINTS = 300;
    private static final float THICK = 2.4f;
    private static final float THIN = 1.5f;
    private static final double TWO_DECADES = 100;
    private static final int LEGEND_DIGITS = 4;

    private final List<Curve> curves;
    private final boolean log;

    /** @param curves each with at least one value */
    PanelChart(List<Curve> curves, Scale scale) {
        this.log = scale == Scale.LOG || (scale == Scale.AUTO && fallOverDecades(curves));
        this.curves = curves.stream()
                .map(curve -> log ? curve.positive() : curve)
                .filter(curve -> curve.size() > 0)
                .map(curve -> curve.thinned(WIDTH))
                .toList();
    }

    /**
     * Whether to use a logarithmic axis. Only for values that fall over decades: growing ones, such as a sum, are
     * easier to read on a linear axis.
     */
    private static boolean fallOverDecades(List<Curve> curves) {
        double lowest = all(curves, Curve::lowest).min().orElse(0);
        double highest = all(curves, Curve::highest).max().orElse(0);
        double ends = all(curves, Curve::last).max().orElse(0);
        return lowest > 0 && highest / lowest > TWO_DECADES && ends < Math.sqrt(lowest * highest);
    }

    private static DoubleStream all(List<Curve> curves, ToDoubleFunction<Curve> value) {
        return curves.stream().mapToDouble(value);
    }

    XYChart draw(String xTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle(xTitle)
                .yAxisTitle(title())
                .build();
        int letters = curves.stream().mapToInt(curve -> label(curve).length()).sum();
        ChartStyle.apply(chart.getStyler(), letters, log);
        fromZero(chart.getStyler());
        if (!log) wholeShares(chart.getStyler());
        for (Curve curve : curves) add(chart, curve);
        return chart;
    }

    /** The curves' common unit, or else their names. */
    private String title() {
        List<String> units = curves.stream()
                .map(curve -> MetricName.unit(curve.name()))
                .distinct()
                .toList();
        if (units.size() == 1 && curves.size() > 1) return units.get(0);
        return curves.stream().map(curve -> MetricName.words(curve.name())).collect(Collectors.joining(", "));
    }

    private static void add(XYChart chart, Curve curve) {
        Curve points = curve.unevenlySpaced();
        XYSeries series = chart.addSeries(curve.name(), points.xs(), points.ys());
        series.setMarker(curve.size() <= FEW_POINTS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setLineWidth(curve.size() >= MANY_POINTS ? THIN : THICK);
        series.setLabel(label(curve));
    }

    private static String label(Curve curve) {
        return MetricName.words(curve.name()) + "  " + ShortNumber.of(curve.last(), LEGEND_DIGITS);
    }

    /** Starts the x axis at 0, which gives rounder ticks than a start at epoch 1. */
    private void fromZero(XYStyler styler) {
        double first = all(curves, Curve::first).min().orElse(0);
        double last = all(curves, Curve::end).max().orElse(0);
        if (first > 0 && first <= last / 10) styler.setXAxisMin(0.0);
    }

    /** Shows shares from 0 to the whole (1 or 100%) once they reach half of it. */
    private void wholeShares(XYStyler styler) {
        double lowest = all(curves, Curve::lowest).min().orElse(0);
        double highest = all(curves, Curve::highest).max().orElse(0);
        double whole = curves.stream().allMatch(curve -> is("%", curve))
                ? 100
                : curves.stream().allMatch(curve -> is("accuracy", curve)) ? 1 : Double.POSITIVE_INFINITY;
        if (lowest < 0 || highest > whole || highest < whole / 2) return;
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(whole);
    }

    private static boolean is(String unit, Curve curve) {
        return MetricName.unit(curve.name()).equals(unit);
    }
}
