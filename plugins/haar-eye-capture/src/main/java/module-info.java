/** Detects two eyes in the frames of any capture, and whether they stay closed. */
module io.saccade.plugin.haareyecapture {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.haareyecapture;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.haareyecapture.HaarEyeCaptureFactory,
            io.saccade.plugin.haareyecapture.EyesClosedFactory,
            io.saccade.plugin.haareyecapture.EyesQualityFactory;
}
