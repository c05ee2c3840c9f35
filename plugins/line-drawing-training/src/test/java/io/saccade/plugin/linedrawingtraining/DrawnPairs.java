package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.demo.DemoShapesCaptureFactory;
import io.saccade.plugin.demo.DemoShapesSettings;
import io.saccade.plugin.linedrawing.Compat;
import io.saccade.plugin.linedrawing.DrawingPairsSettings;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.PosterizeSettings;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.plugin.linedrawing.pairs.DrawingPairsFactory;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Creates pairs from drawn scenes with the stages that create them from photographs. */
final class DrawnPairs {
    private DrawnPairs() {}

    /** Creates pairs in the folder {@code pairs} of a folder. */
    static Path in(Path folder, int count, int side) throws Exception {
        DemoShapesSettings scenes = new DemoShapesSettings(side, Optional.of(count), Optional.of(1L), 1);
        try (StageHarness shapes = StageHarness.open(new DemoShapesCaptureFactory(), scenes);
                StageHarness edges = StageHarness.open(
                        new EdgesFactory(), new EdgesSettings(side, Compat.CORRECTED, Optional.empty()));
                StageHarness posterize =
                        StageHarness.open(new PosterizeFactory(), new PosterizeSettings(side, Compat.CORRECTED, 3));
                StageHarness pairs = StageBuilder.of(
                                new DrawingPairsFactory(), new DrawingPairsSettings(Path.of("pairs"), 1))
                        .in(folder)
                        .open()) {
            for (Optional<Sample> scene = shapes.read(); scene.isPresent(); scene = shapes.read()) {
                Sample pair = pairs.sample(0);
                Sample drawn = fed(edges, scene.get());
                Sample labelled = fed(posterize, scene.get());
                pairs.feed(pair.with(Keys.NAME, scene.get().need(Keys.NAME))
                        .with(Keys.FRAME, copy(drawn.need(Keys.FRAME), pair))
                        .with(Keys.LABELS, copy(labelled.need(Keys.LABELS), pair))
                        .with(Palette.KEY, labelled.need(Palette.KEY)));
                shapes.forget();
                edges.forget();
                posterize.forget();
            }
            pairs.finish();
        }
        return folder.resolve("pairs");
    }

    private static Sample fed(StageHarness model, Sample scene) throws Exception {
        if (!(model.stage() instanceof Model)) throw new IllegalArgumentException("no model");
        Sample sample = model.sample(0);
        return model.feed(sample.with(Keys.FRAME, copy(scene.need(Keys.FRAME), sample)))
                .get(0);
    }

    private static Frame copy(Frame frame, Sample to) {
        var draft = to.draft(frame.width(), frame.height(), frame.format());
        byte[] row = new byte[frame.width() * frame.format().bytesPerPixel()];
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < frame.height(); y++) {
            frame.pixels().get(y * frame.strideBytes(), row);
            pixels.put(y * draft.strideBytes(), row);
        }
        return draft.done();
    }
}
