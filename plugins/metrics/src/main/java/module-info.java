/** What a run measured and saw, written down: traces. */
module io.saccade.plugin.metrics {
    requires transitive io.saccade.api;
    requires static org.jspecify;

    exports io.saccade.plugin.metrics;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.metrics.TraceFactory;
}
