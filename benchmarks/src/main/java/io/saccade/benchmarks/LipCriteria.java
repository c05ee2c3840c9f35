package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lip-sync, and training for it. */
final class LipCriteria {
    private static final String STAGE = "LipsBenchmark.stage";
    private static final String BLENDED = "BlendBenchmark.frame";
    private static final String BARE = "LipsNetworkBenchmark.bare";
    private static final String MINUTE = "MelBenchmark.minute";
    private static final String CLIP = "video/grid_lwbsza.mpg";
    private static final String VOICE = "speech/jfk.wav";
    private static final double VOICE_SECONDS = 11;
    private static final Path CONVERTER = Path.of("tools/wav2lip-to-onnx.py").toAbsolutePath();

    /**
     * Compares a generator of the published size with torch and bare ONNX Runtime, the mel spectrogram with librosa,
     * and a whole film with the original's pipeline and with its own slowest stage.
     */
    static final Criterion LIPS = new Criterion(
            "lips",
            "lips of a frame, batches of 16, 36.3 million random weights; the mel spectrogram of a minute; 11 s of film"
                    + " (1 thread each; 'all at once' has all processors)",
            bench -> {
                Originals originals = Originals.open();
                Path model = generator(originals);
                List<Row> rows = new ArrayList<>(stages(bench, originals, model));
                rows.add(blending(bench));
                rows.addAll(films(bench, originals, model));
                return rows;
            });

    /** Compares a training step of the published-size generator with torch in Python. */
    static final Criterion TEACH = new Criterion(
            "teach",
            "a training step of lips: 10 faces, 36.3 million weights, pixel loss, Adam (1 thread each)",
            bench -> {
                Path folder = Path.of("benchmarks/target/teach").toAbsolutePath();
                Measured measured = bench.byTurns(
                        bench.java(LipTeaching.class, Stream.of(folder.toString(), "2"))
                                .onOneProcessor(),
                        Originals.open()
                                .own("lip_teach.py", CONVERTER.toString(), "2")
                                .onOneProcessor());
                double share = 100 * measured.median(LipTeaching.WAITING) / measured.median(LipTeaching.NAME);
                return List.of(
                        measured.faster("a step, films read beside", LipTeaching.NAME, "lips torch step", 0.9),
                        Row.atMost(
                                "waiting for films, of that",
                                Row.time(measured.median(LipTeaching.WAITING)),
                                "",
                                share,
                                50,
                                "%"));
            });

    private LipCriteria() {}

    private static List<Row> stages(Workbench bench, Originals originals, Path model) throws Exception {
        Measured measured = bench.byTurns(
                bench.jmh(STAGE, "model=" + model).onOneProcessor(),
                originals.script("e_wav2lip.py", "16").onOneProcessor(),
                bench.jmh(BARE, "model=" + model).onOneProcessor(),
                bench.jmh(MINUTE).onOneProcessor(),
                originals.script("f_mel.py").onOneProcessor());
        double stage = measured.median(STAGE);
        double bare = measured.median(BARE);
        return List.of(
                measured.faster("stage wav2lip, against torch", STAGE, "wav2lip torch b16 t1 ms/frame", 1.4),
                Row.atMost("against bare ONNX Runtime", Row.time(stage), Row.time(bare), stage / bare, 1.05, "x"),
                measured.faster("mel, against librosa", MINUTE, "mel librosa ms/audio-minute", 0.9));
    }

    /** All work of the stage with a network that does nothing, of which blending is a part. */
    private static Row blending(Workbench bench) throws Exception {
        Measured measured = bench.byTurns(bench.jmh(BLENDED, "blend=SOFT").onOneProcessor());
        double frame = measured.median(BLENDED);
        return Row.atMost("blending of 1280x720, with all but the network", Row.time(frame), "", frame, 3, "ms");
    }

    private static List<Row> films(Workbench bench, Originals originals, Path model) throws Exception {
        Path voice = ReferenceData.require(VOICE);
        Path folder = Files.createDirectories(Path.of("benchmarks/target/lips")).toAbsolutePath();
        LipFilm.make(folder, ReferenceData.require(CLIP), VOICE_SECONDS);
        Files.writeString(folder.resolve("whole.yaml"), LipFilm.whole(model, voice));
        Files.writeString(folder.resolve("alone.yaml"), LipFilm.networkAlone(model, voice));
        Path bytes = LipFilm.quantize(folder, model);
        Files.writeString(folder.resolve("int8.yaml"), LipFilm.whole(bytes, voice));
        Files.writeString(folder.resolve("int8-alone.yaml"), LipFilm.networkAlone(bytes, voice));
        Path film = folder.resolve(LipFilm.FILM);
        Measured processes = bench.byTurns(
                film(bench, folder, "whole").onOneProcessor(),
                film(bench, folder, "int8").onOneProcessor(),
                originals.own("lip_film.py", film.toString(), voice.toString()).onOneProcessor());
        Measured roads = bench.byTurns(film(bench, folder, "whole"), film(bench, folder, "alone"));
        Measured networks = bench.byTurns(
                film(bench, folder, "alone").onOneProcessor(),
                film(bench, folder, "int8-alone").onOneProcessor());
        double floats = networks.median("lip road alone");
        double integers = networks.median("lip road int8-alone");
        double whole = roads.median("lip road whole");
        double alone = roads.median("lip road alone");
        return List.of(
                processes.faster("film, against the original", "lip film whole", "lip film py", 1.4),
                processes.faster("film with int8, against the original", "lip film int8", "lip film py", 2.4),
                Row.atLeast(
                        "network alone, int8 against float",
                        Row.time(integers),
                        Row.time(floats),
                        floats / integers,
                        1.3,
                        "x"),
                Row.atMost("all at once, against network", Row.time(whole), Row.time(alone), whole / alone, 1.15, "x"));
    }

    private static Command film(Workbench bench, Path folder, String name) throws LeftOutException {
        return bench.java(LipFilm.class, Stream.of(Workbench.launcher().toString(), name, folder.toString()));
    }

    /** Converts torch's network to ONNX, with the script that users convert theirs with. */
    private static Path generator(Originals originals) throws IOException, InterruptedException {
        Path model = originals.at("generator.onnx");
        originals
                .own("lip_generator.py", CONVERTER.toString(), model.toString())
                .run();
        return model;
    }
}
