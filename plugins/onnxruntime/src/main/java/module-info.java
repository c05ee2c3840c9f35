/**
 * ONNX Runtime, loaded once, for all plugins that run networks. Opens models from files, checks their shapes, and runs
 * them on reused tensors without copies.
 */
module io.saccade.plugin.onnxruntime {
    requires transitive io.saccade.api;
    // For plugins that need more of ONNX Runtime than this module offers; they start with OnnxEnvironment.get().
    requires transitive com.microsoft.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.onnxruntime;

    provides io.saccade.api.spi.Trial with
            io.saccade.plugin.onnxruntime.OnnxTrial;
}
