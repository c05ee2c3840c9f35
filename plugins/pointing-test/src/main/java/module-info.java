/** Measures how fast and how surely a pointer hits targets, by the tapping test of ISO 9241-411. */
module io.saccade.plugin.pointingtest {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.desktop;
    requires com.google.gson;
    requires static org.jspecify;

    exports io.saccade.plugin.pointingtest;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.pointingtest.PointingTestFactory;
}
