/** Labels eyes with mouse clicks, stores them as collections, and reads collections. */
module io.saccade.plugin.clickrecorder {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires io.saccade.plugin.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.clickrecorder;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.clickrecorder.ClickSamplesCaptureFactory,
            io.saccade.plugin.clickrecorder.ClickSamplesRecorderFactory,
            io.saccade.plugin.clickrecorder.MouseClicksFactory;
}
