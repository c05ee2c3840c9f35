/** Trains networks that colour line drawings on pairs of drawings and colours. */
module io.saccade.plugin.linedrawingtraining {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.linedrawing;
    requires transitive io.saccade.plugin.torch;
    requires static org.jspecify;

    exports io.saccade.plugin.linedrawingtraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.linedrawingtraining.LineDrawingTrainerFactory;
}
