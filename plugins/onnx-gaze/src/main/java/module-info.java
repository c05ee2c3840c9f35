/** From eyes to gaze: by a network, and steadied over time. */
module io.saccade.plugin.onnxgaze {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.onnxruntime;

    exports io.saccade.plugin.onnxgaze;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.onnxgaze.OnnxGazeFactory,
            io.saccade.plugin.onnxgaze.SmoothGazeFactory;
}
