/** Learns from pairs of drawings and colours to fill drawings in. */
module io.saccade.plugin.linedrawingtraining {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.linedrawing;
    requires io.saccade.plugin.torch;
    requires static org.jspecify;

    exports io.saccade.plugin.linedrawingtraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.linedrawingtraining.LineDrawingTrainerFactory;
}
