package io.saccade.benchmarks;

import java.util.List;
import java.util.Locale;

/** Environments, tables and films of episodes. */
final class GameCriteria {
    private static final String GAME = "SelfPlayBenchmark.episode";
    private static final String STEP = "CartPoleBenchmark.step";
    private static final String ROAD = "CartPoleBenchmark.road";
    private static final String BRIDGE_STEP = "BridgeBenchmark.stepAndFrame";
    private static final String FILM = "RecordBenchmark.episode";
    private static final String PIPE = "record ffmpeg pipe py";

    /** The original's own pipe, with the codec and the bit rate of the others. */
    private static final String PIPE_SCRIPT = String.format(
            Locale.ROOT,
            "import os; os.makedirs('work', exist_ok=True); import d_record as d; d.bench('%s',"
                    + " lambda: d.pipe('-c:v', 'mpeg4', '-b:v', '%d'), reps=3, warmup=1, per=d.N)",
            PIPE,
            RecordBenchmark.BIT_RATE);

    /** Compares self-play games of tic-tac-toe with the article's NumPy code. */
    static final Criterion SELF_PLAY = new Criterion(
            "selfplay", "one self-play game of tic-tac-toe with the article's table update (1 thread each)", bench -> {
                Measured measured = bench.byTurns(
                        bench.jmh(GAME).onOneProcessor(),
                        Originals.open().script("c_qlearn.py").onOneProcessor());
                return List.of(measured.faster("an episode", GAME, "qlearn article py ms/episode", 150));
            });

    /** Compares steps of CartPole with Gymnasium's. */
    static final Criterion CART_POLE = new Criterion(
            "cartpole",
            "a step of CartPole: the world alone, and with a random policy on the road, without film (1 thread each)",
            bench -> {
                Command gymnasium = Originals.open().own("cartpole.py").onOneProcessor();
                Measured measured = bench.byTurns(
                        bench.jmh(STEP).onOneProcessor(),
                        gymnasium,
                        bench.jmh(ROAD).onOneProcessor(),
                        gymnasium);
                return List.of(
                        measured.faster("the world", STEP, "cartpole gymnasium step", 20),
                        measured.faster("with a random policy", ROAD, "cartpole gymnasium random", 3));
            });

    /** Compares Python's Breakout through the bridge with the same steps inside Python. */
    static final Criterion BRIDGE = new Criterion(
            "bridge",
            "a step of Breakout with its picture here, against both inside Python (1 processor each)",
            bench -> {
                Originals originals = Originals.open();
                Measured measured = bench.byTurns(
                        bench.jmh(BRIDGE_STEP, "python=" + originals.interpreter())
                                .onOneProcessor(),
                        originals.own("bridge.py").onOneProcessor());
                return List.of(measured.faster("step and frame", BRIDGE_STEP, "step and render py", 0.6));
            });

    /** Compares 600x400 frames to MPEG-4 with OpenCV's writer and a pipe into ffmpeg, at the same bit rate. */
    static final Criterion RECORD = new Criterion(
            "record", "a frame of 600x400 into a film, mpeg4 at 28.8 Mbit/s (1 processor each)", bench -> {
                Originals originals = Originals.open();
                Measured measured = bench.byTurns(
                        bench.jmh(FILM).onOneProcessor(),
                        originals.script("d_record.py", "mp4v").onOneProcessor(),
                        bench.jmh(FILM).onOneProcessor(),
                        originals.script("-c", PIPE_SCRIPT).onOneProcessor());
                return List.of(
                        measured.faster("against OpenCV's writer", FILM, "record cv2 mp4v py", 0.95),
                        measured.faster("against a pipe into ffmpeg", FILM, PIPE, 1.3));
            });

    private GameCriteria() {}
}
