package io.saccade.plugin.metrics;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Settings of {@code plot}. */
@Doc("Draws METRICS as curves every few seconds during the run")
public record PlotSettings(
        @Doc("picture to write, a .png file; complete at any time")
        Path file,

        @Doc("metrics to draw; default: all") @Default("[]") List<String> series,

        @Doc("metrics that share a panel, such as [[loss, validationLoss], [accuracy]]; default: "
                + "those whose names end in the same word")
        @Default("[]")
        List<List<String>> panels,

        @Doc("x axis: progress (the source's own count, else measurements), count (of "
                + "measurements) or time (seconds)")
        @Default("progress")
        X x,

        @Doc("metric for the x axis in place of x, such as minutes; samples without it are not drawn")
        Optional<String> xMetric,

        @Doc("title of the x axis, such as epoch or episode")
        Optional<String> xTitle,

        @Doc("y axis: linear, log, or auto: log in panels whose values are positive and span more "
                + "than two decades")
        @Default("auto")
        Scale scale,

        @Doc("interval between two drawings; drawing never takes more than a twentieth of the time") @Default("3s")
        Duration every) {
    /** The quantity on the x axis. */
    public enum X {
        /** PROGRESS if the sample has it, otherwise COUNT. */
        PROGRESS("step"),
        /** The number of the measurement, from 1. */
        COUNT("measurement"),
        /** Seconds since the first measurement. */
        TIME("seconds");

        private final String title;

        X(String title) {
            this.title = title;
        }
    }

    /** The scale of the y axis. */
    public enum Scale {
        /** Chosen by the values. */
        AUTO,
        /** Linear. */
        LINEAR,
        /** Logarithmic; values that are not above 0 are not drawn. */
        LOG
    }

    /** Checks the settings. */
    public PlotSettings {
        series = List.copyOf(series);
        panels = panels.stream().map(List::copyOf).toList();
        InvalidSetting.unless(series.isEmpty() || panels.isEmpty(), "series", "be left out where 'panels' is set");
        InvalidSetting.unless(panels.stream().noneMatch(List::isEmpty), "panels", "have a metric in each panel");
        InvalidSetting.unless(
                panels.stream().allMatch(panel -> new HashSet<>(panel).size() == panel.size()),
                "panels",
                "name a metric once in a panel");
        InvalidSetting.unless(!every.isNegative(), "every", "be 0s or more");
    }

    /** The title of the x axis. */
    String titleBelow() {
        return xTitle.or(() -> xMetric).orElse(x.title);
    }
}
