/** Detects a face in each frame, by a cascade or by a network. */
module io.saccade.plugin.facedetection {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires transitive io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    // The core reads the settings record.
    exports io.saccade.plugin.facedetection;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.facedetection.FacesFactory;
}
