/** Loads plugins, checks pipelines, runs them. */
@SuppressWarnings("module") // the test kit is built after this module
module io.saccade.core {
    requires transitive io.saccade.api;
    requires com.google.common;
    requires com.google.gson;
    requires com.google.guice;
    requires info.picocli;
    requires me.tongfei.progressbar;
    requires HdrHistogram;
    requires pf4j;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    uses io.saccade.api.spi.StageFactory;

    exports io.saccade.core.moment to
            io.saccade.testkit;
    exports io.saccade.core.road to
            io.saccade.testkit;
}
