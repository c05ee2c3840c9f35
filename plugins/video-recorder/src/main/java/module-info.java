/** Films with overlays, preview windows, and folders of images. */
module io.saccade.plugin.videorecorder {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.bytedeco;
    requires java.desktop;
    requires static org.jspecify;

    // The core reads the settings records.
    exports io.saccade.plugin.videorecorder;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.videorecorder.ImagesRecorderFactory,
            io.saccade.plugin.videorecorder.PreviewFactory,
            io.saccade.plugin.videorecorder.VideoRecorderFactory,
            io.saccade.plugin.videorecorder.ViewFactory;
}
