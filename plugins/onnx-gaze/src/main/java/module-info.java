/** From eyes to gaze: by a network, and steadied over time. */
module io.saccade.plugin.onnxgaze {
    requires io.saccade.api;
    requires io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.onnxgaze;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.onnxgaze.OnnxGazeFactory,
            io.saccade.plugin.onnxgaze.SmoothGazeFactory;
}
