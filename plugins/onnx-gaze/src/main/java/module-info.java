/** Estimates gaze from eyes with a network, smooths it over time, corrects its drift, and measures its error. */
module io.saccade.plugin.onnxgaze {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.onnxruntime;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.onnxgaze;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.onnxgaze.GazeErrorFactory,
            io.saccade.plugin.onnxgaze.HeadRefineFactory,
            io.saccade.plugin.onnxgaze.OnnxGazeFactory,
            io.saccade.plugin.onnxgaze.SmoothGazeFactory,
            io.saccade.plugin.onnxgaze.drift.GazeDriftFactory;
}
