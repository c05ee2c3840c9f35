/** Sources that draw a person or scenes, so that all pipelines can run without a camera. */
module io.saccade.plugin.demo {
    requires transitive io.saccade.api;
    requires java.desktop;
    requires static org.jspecify;

    // The core reads the settings record.
    exports io.saccade.plugin.demo;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.demo.DemoFaceCaptureFactory,
            io.saccade.plugin.demo.DemoShapesCaptureFactory,
            io.saccade.plugin.demo.DemoTalkersCaptureFactory;
}
