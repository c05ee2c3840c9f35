/** Cameras, films and folders of images as sources. */
module io.saccade.plugin.videocapture {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires static org.jspecify;

    exports io.saccade.plugin.videocapture;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.videocapture.FilmsCaptureFactory,
            io.saccade.plugin.videocapture.ImagesCaptureFactory,
            io.saccade.plugin.videocapture.VideoCaptureFactory;
}
