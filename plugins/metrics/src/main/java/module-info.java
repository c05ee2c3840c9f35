/** Recorders of a run's measurements and samples: traces, tables and pictures of curves. */
module io.saccade.plugin.metrics {
    requires transitive io.saccade.api;
    requires java.desktop;
    requires static org.jspecify;
    requires xchart;

    exports io.saccade.plugin.metrics;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.metrics.CsvFactory,
            io.saccade.plugin.metrics.PlotFactory,
            io.saccade.plugin.metrics.TraceFactory;
}
