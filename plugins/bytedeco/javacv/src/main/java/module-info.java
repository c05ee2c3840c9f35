/* JavaCV, requiring only the modules that its FFmpeg grabber, recorder and converters need. */
open module org.bytedeco.javacv {
    requires transitive java.desktop;
    requires transitive org.bytedeco.ffmpeg;
    requires transitive org.bytedeco.javacpp;
    requires transitive org.bytedeco.opencv;

    exports org.bytedeco.javacv;
}
