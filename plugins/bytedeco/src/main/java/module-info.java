/**
 * JavaCV, OpenCV, FFmpeg, libtorch and their natives, loaded once, in one module layer. A second copy of JavaCPP in
 * another layer would load every native library again, and its types would be incompatible. A plugin that requires this
 * module reads all of them.
 */
module io.saccade.plugin.bytedeco {
    requires transitive io.saccade.api;
    requires transitive org.bytedeco.ffmpeg;
    requires transitive org.bytedeco.javacpp;
    requires transitive org.bytedeco.javacv;
    requires transitive org.bytedeco.opencv;
    // Missing in the run-only distribution; plugins that train require it by name.
    requires static transitive org.bytedeco.pytorch;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.bytedeco;
    exports io.saccade.plugin.bytedeco.film;
    exports io.saccade.plugin.bytedeco.picture;
    exports io.saccade.plugin.bytedeco.sound;

    provides io.saccade.api.spi.Trial with
            io.saccade.plugin.bytedeco.OpenCvTrial,
            io.saccade.plugin.bytedeco.FfmpegTrial;
}
