/** Turns photographs into line drawings with few colours, stores pairs of both for training, and colours drawings. */
module io.saccade.plugin.linedrawing {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires transitive io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.linedrawing;
    exports io.saccade.plugin.linedrawing.pairs;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.linedrawing.coloring.ColorizeFactory,
            io.saccade.plugin.linedrawing.pairs.DrawingPairsFactory,
            io.saccade.plugin.linedrawing.edges.EdgesFactory,
            io.saccade.plugin.linedrawing.photograph.PhotographsFactory,
            io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
}
