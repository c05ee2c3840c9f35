/** Turns photographs into line drawings with few colours, stores pairs of both for training, and colours drawings. */
module io.saccade.plugin.linedrawing {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.linedrawing;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.linedrawing.ColorizeFactory,
            io.saccade.plugin.linedrawing.DrawingPairsFactory,
            io.saccade.plugin.linedrawing.EdgesFactory,
            io.saccade.plugin.linedrawing.PhotographsFactory,
            io.saccade.plugin.linedrawing.PosterizeFactory;
}
