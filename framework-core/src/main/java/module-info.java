/** Loads plugins, checks pipelines and runs them. Exports the API for programs that run pipelines themselves. */
@SuppressWarnings("module") // the test kit is built after this module
module io.saccade.core {
    requires transitive io.saccade.api;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.google.common;
    requires com.google.gson;
    requires com.google.guice;
    requires HdrHistogram;
    requires info.picocli;
    requires jakarta.inject; // needed by Guice, an automatic module, which can't require it itself
    requires java.desktop; // screens and microphones, only for saccade devices
    requires java.se; // plugins may use any platform module, and Java resolves only modules required here
    requires jdk.unsupported;
    requires me.tongfei.progressbar;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires pf4j;
    requires static org.jspecify;

    uses io.saccade.api.spi.KeyWatcher;
    uses io.saccade.api.spi.StageFactory;
    uses io.saccade.api.spi.Trial;

    provides ch.qos.logback.classic.spi.Configurator with
            io.saccade.core.cli.LogConfigurator;

    exports io.saccade.core;
    exports io.saccade.core.catalog;
    exports io.saccade.core.report;
    exports io.saccade.core.problem;
    exports io.saccade.core.moment to
            io.saccade.testkit;
    exports io.saccade.core.road to
            io.saccade.testkit;
    exports io.saccade.core.safety to
            io.saccade.testkit;

    opens io.saccade.core to
            com.google.guice;
    opens io.saccade.core.cli to
            info.picocli;
    opens io.saccade.core.run to
            com.google.guice;
}
