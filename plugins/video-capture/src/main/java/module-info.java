/** Cameras, films and folders of images as sources. */
module io.saccade.plugin.videocapture {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires static org.jspecify;

    exports io.saccade.plugin.videocapture;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.videocapture.film.FilmsCaptureFactory,
            io.saccade.plugin.videocapture.image.ImagesCaptureFactory,
            io.saccade.plugin.videocapture.film.VideoCaptureFactory;
}
