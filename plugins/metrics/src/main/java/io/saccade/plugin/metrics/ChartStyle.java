package io.saccade.plugin.metrics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** The style of every panel: large letters, a thin grid, no decoration. */
final class ChartStyle {
    /** Distinguishable with red-green colour blindness, too (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x555555)
    };

    private static final Color GRID = new Color(0xE9E9E9);
    private static final Color TEXT = new Color(0x333333);
    private static final int TICK_DIGITS = 6;
    private static final int LETTERS_IN_A_ROW = 64;

    private ChartStyle() {}

    /** @param letters total length of the legend's labels */
    static void apply(XYStyler styler, int letters, boolean log) {
        styler.setSeriesColors(COLOURS);
        styler.setMarkerSize(6);
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartFontColor(TEXT);
        styler.setChartPadding(18);
        axes(styler, log);
        styler.setLegendFont(font(15));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPadding(16);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(letters <= LETTERS_IN_A_ROW ? LegendLayout.Horizontal : LegendLayout.Vertical);
    }

    private static void axes(XYStyler styler, boolean log) {
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setAxisTickMarksColor(GRID);
        styler.setAxisTickLabelsColor(TEXT);
        styler.setAxisTitleFont(font(17));
        styler.setAxisTickLabelsFont(font(14));
        styler.setXAxisTickMarkSpacingHint(95);
        styler.setYAxisTickMarkSpacingHint(60);
        styler.setXAxisTickLabelsFormattingFunction(value -> ShortNumber.of(value, TICK_DIGITS));
        styler.setYAxisTickLabelsFormattingFunction(value -> ShortNumber.of(value, TICK_DIGITS));
        styler.setYAxisLogarithmic(log);
        styler.setYAxisLogarithmicDecadeOnly(log);
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
