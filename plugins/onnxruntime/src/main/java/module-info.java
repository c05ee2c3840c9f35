/**
 * ONNX Runtime, once, for every plugin that runs a network: models opened from files, their shapes checked,
 * tensors that are filled and run again and again without copies.
 */
module io.saccade.plugin.onnxruntime {
    requires transitive io.saccade.api;
    // For plugins that need more of ONNX Runtime than this module offers; they begin with OnnxEnvironment.get().
    requires transitive com.microsoft.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.onnxruntime;

    provides io.saccade.api.spi.Trial with
            io.saccade.plugin.onnxruntime.OnnxTrial;
}
