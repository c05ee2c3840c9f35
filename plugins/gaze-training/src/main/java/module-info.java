/** Trains gaze networks on collected clicks, and measures their error. */
module io.saccade.plugin.gazetraining {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.clickrecorder;
    requires transitive io.saccade.plugin.torch;
    requires io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.gazetraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.gazetraining.calibration.GazeCalibrationFactory,
            io.saccade.plugin.gazetraining.training.GazeTrainerFactory,
            io.saccade.plugin.gazetraining.folds.GazeFoldsFactory;
}
