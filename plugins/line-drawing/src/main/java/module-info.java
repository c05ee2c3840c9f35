/** Photographs to line drawings and few colours, pairs of both to learn from, and drawings to colour by a network. */
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
