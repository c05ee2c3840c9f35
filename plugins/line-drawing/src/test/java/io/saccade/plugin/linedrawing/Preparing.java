package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.plugin.linedrawing.pairs.DrawingPairsFactory;
import io.saccade.plugin.linedrawing.photograph.PhotographsFactory;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prepares pairs from photographs, without a pipeline. */
final class Preparing {
    static final int SIDE = 128;

    private Preparing() {}

    static StageBuilder<PhotographsSettings> photographs(Path folder) {
        PhotographsSettings settings =
                new PhotographsSettings(folder.resolve("photos"), Optional.of(Path.of("drawings")), SIDE, SIDE, 64, 2);
        return StageBuilder.of(new PhotographsFactory(), settings).in(folder);
    }

    static StageBuilder<DrawingPairsSettings> pairs(Path folder) {
        return StageBuilder.of(new DrawingPairsFactory(), new DrawingPairsSettings(Path.of("drawings"), 2))
                .in(folder);
    }

    /** Returns a drawing and its labels for a recorder. */
    static Sample pair(StageHarness recorder, String name, int seed, Palette palette) {
        Sample sample = recorder.sample(seed);
        byte[] labels = new byte[SIDE * SIDE];
        byte[] edges = new byte[SIDE * SIDE];
        byte[] blocks = Frames.blocks(SIDE, SIDE, seed);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((blocks[3 * i] & 0xff) % palette.colors());
            edges[i] = (byte) (blocks[3 * i] % 2 == 0 ? 255 : 0);
        }
        return sample.with(Keys.NAME, name)
                .with(Keys.FRAME, Frames.of(sample, SIDE, SIDE, Frame.Format.GRAY8, edges))
                .with(Keys.LABELS, Frames.of(sample, SIDE, SIDE, Frame.Format.GRAY8, labels))
                .with(Palette.KEY, palette);
    }

    /** Runs all three stages, as the pipeline does. */
    static List<String> run(Path folder) throws Exception {
        List<String> setAside = new ArrayList<>();
        try (StageHarness photographs = photographs(folder).open();
                StageHarness edges = StageHarness.open(
                        new EdgesFactory(), new EdgesSettings(SIDE, Compat.CORRECTED, Optional.empty()));
                StageHarness posterize =
                        StageHarness.open(new PosterizeFactory(), new PosterizeSettings(SIDE, Compat.CORRECTED, 3));
                StageHarness pairs = pairs(folder).open()) {
            for (Optional<Sample> sample = photographs.read(); sample.isPresent(); sample = photographs.read()) {
                record(sample.get(), edges, posterize, pairs);
                photographs.forget();
            }
            photographs.finish();
            pairs.finish();
            setAside.addAll(photographs.setAside());
            setAside.addAll(photographs.notices());
        }
        return setAside;
    }

    private static void record(Sample photo, StageHarness edges, StageHarness posterize, StageHarness pairs)
            throws Exception {
        byte[] pixels = Frames.pixels(photo.need(Keys.FRAME));
        Sample toDraw = edges.sample(0);
        Sample drawn =
                edges.feed(toDraw.with(Keys.FRAME, square(toDraw, pixels))).get(0);
        Sample toLabel = posterize.sample(0);
        Sample labelled = posterize
                .feed(toLabel.with(Keys.FRAME, square(toLabel, pixels)))
                .get(0);
        Sample pair = pairs.sample(0);
        var format = Frame.Format.GRAY8;
        pairs.feed(pair.with(Keys.NAME, photo.need(Keys.NAME))
                .with(Keys.FRAME, Frames.of(pair, SIDE, SIDE, format, Frames.pixels(drawn.need(Keys.FRAME))))
                .with(Keys.LABELS, Frames.of(pair, SIDE, SIDE, format, Frames.pixels(labelled.need(Keys.LABELS))))
                .with(EdgesFactory.RULE, drawn.need(EdgesFactory.RULE))
                .with(Palette.KEY, labelled.need(Palette.KEY)));
        edges.forget();
        posterize.forget();
    }

    private static Frame square(Sample sample, byte[] pixels) {
        return Frames.of(sample, SIDE, SIDE, Frame.Format.BGR8, pixels);
    }

    /** Returns every file below a folder, with its contents. */
    static TreeMap<String, List<Byte>> files(Path folder) throws IOException {
        TreeMap<String, List<Byte>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                List<Byte> bytes = new ArrayList<>();
                for (byte value : Files.readAllBytes(file)) bytes.add(value);
                files.put(folder.relativize(file).toString(), bytes);
            }
        }
        return files;
    }
}
