/** Learns from collected clicks where a person looks, and measures how well. */
module io.saccade.plugin.gazetraining {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.clickrecorder;
    requires io.saccade.plugin.torch;
    requires static org.jspecify;

    exports io.saccade.plugin.gazetraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.gazetraining.GazeTrainerFactory,
            io.saccade.plugin.gazetraining.GazeFoldsFactory;
}
