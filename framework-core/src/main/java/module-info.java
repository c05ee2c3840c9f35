/** Loads plugins, checks pipelines and runs them. Exports the API for programs that run pipelines themselves. */
@SuppressWarnings("module") // the test kit and the command line are built after this module
module io.saccade.core {
    requires transitive io.saccade.api;
    requires com.google.common;
    requires com.google.gson;
    requires com.google.guice;
    requires HdrHistogram;
    requires jakarta.inject;
    requires jdk.unsupported;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires pf4j;
    requires static org.jspecify;

    uses io.saccade.api.spi.DeviceFinder;
    uses io.saccade.api.spi.KeyWatcher;
    uses io.saccade.api.spi.StageFactory;
    uses io.saccade.api.spi.Trial;

    exports io.saccade.core;
    exports io.saccade.core.catalog;
    exports io.saccade.core.device;
    exports io.saccade.core.doctor;
    exports io.saccade.core.option;
    exports io.saccade.core.problem;
    exports io.saccade.core.report;
    exports io.saccade.core.schema;
    exports io.saccade.core.call to
            io.saccade.cli;
    exports io.saccade.core.conformance to
            io.saccade.cli;
    exports io.saccade.core.moment to
            io.saccade.testkit;
    exports io.saccade.core.plan to
            io.saccade.cli;
    exports io.saccade.core.plugin to
            io.saccade.cli;
    exports io.saccade.core.road to
            io.saccade.testkit;
    exports io.saccade.core.safety to
            io.saccade.testkit;
    exports io.saccade.core.settings to
            io.saccade.cli,
            io.saccade.testkit;
    exports io.saccade.core.store to
            io.saccade.cli;

    opens io.saccade.core to
            com.google.guice;
    opens io.saccade.core.run to
            com.google.guice;
}
