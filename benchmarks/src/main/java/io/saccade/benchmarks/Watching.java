package io.saccade.benchmarks;

import com.google.gson.Gson;
import io.saccade.api.data.Keys;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot.State;
import io.saccade.core.run.RunEngine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what it costs to look at a run of ten stages, and to replace a model of it. Prints in a benchmark's format:
 * a snapshot at short intervals and one after a rest, in which the percentiles have grown old; the process's CPU time a
 * frame without and with two snapshots and ten tapped frames a second; and the age of frames at the recorder without
 * and with replacements.
 */
final class Watching {
    private static final int RATE = 100;
    private static final int SNAPSHOTS = 2000;
    private static final int RESTS = 40;
    private static final int SWAPS = 200;
    private static final Duration REST = Duration.ofMillis(300);
    private static final Duration LOOKED = Duration.ofSeconds(5);
    private static final int TURNS = 5;

    private Watching() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        snapshots();
        looking();
        for (int round = 0; round < 2; round++) { // the first warms up
            double still = age(0);
            double swapped = age(SWAPS);
            if (round == 0) continue;
            print("age", still);
            print("age with swaps", swapped);
        }
    }

    /** By turns, since the process gets faster meanwhile. */
    private static void looking() throws Exception {
        List<Double> alone = new ArrayList<>();
        List<Double> watched = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            double still = cpuMillis(false);
            double looked = cpuMillis(true);
            if (turn == 0) continue; // warms up
            alone.add(still);
            watched.add(looked);
        }
        print("frame alone", Medians.of(alone));
        print("frame watched", Medians.of(watched));
    }

    private static void snapshots() throws Exception {
        RunEngine engine = new LiveRoad(RATE).engine();
        CompletableFuture<Report> running = begin(engine);
        for (int i = 0; i < SNAPSHOTS; i++) snapshotMillis(engine); // warms up
        List<Double> often = new ArrayList<>();
        for (int i = 0; i < SNAPSHOTS; i++) {
            rest(Duration.ofMillis(1));
            often.add(snapshotMillis(engine));
        }
        List<Double> rested = new ArrayList<>();
        for (int i = 0; i < RESTS; i++) {
            rest(REST);
            rested.add(snapshotMillis(engine));
        }
        end(engine, running);
        print("snapshot", Medians.of(often));
        print("snapshot after a rest", Medians.of(rested));
        print("slowest snapshot after a rest", Collections.max(rested));
    }

    private static double snapshotMillis(RunEngine engine) {
        long start = System.nanoTime();
        engine.snapshot();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The CPU time of the process for a frame. */
    private static double cpuMillis(boolean looked) throws Exception {
        RunEngine engine = new LiveRoad(RATE).engine();
        CompletableFuture<Report> running = begin(engine);
        if (looked)
            engine.tap("no-op", Duration.ofMillis(100), sample -> sample.need(Keys.FRAME)
                    .pixels()
                    .get(0));
        long frames = engine.samples();
        long cpu = cpuNanos();
        long until = System.nanoTime() + LOOKED.toNanos();
        while (System.nanoTime() < until) {
            rest(Duration.ofMillis(500));
            if (looked) engine.snapshot();
        }
        double millis = (cpuNanos() - cpu) / 1e6 / (engine.samples() - frames);
        end(engine, running);
        return millis;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The 99th percentile of the frames' age at the recorder, in milliseconds. */
    private static double age(int swaps) throws Exception {
        RunEngine engine = new LiveRoad(RATE).engine();
        CompletableFuture<Report> running = begin(engine);
        for (int i = 0; i < SWAPS; i++) {
            if (i < swaps) engine.replace("no-op-4", Map.of("number", i));
            rest(Duration.ofMillis(50));
        }
        return end(engine, running).endToEnd().p99() / 1e3;
    }

    private static CompletableFuture<Report> begin(RunEngine engine) {
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        while (engine.snapshot().state() == State.OPENING) Thread.onSpinWait();
        return running;
    }

    private static Report end(RunEngine engine, CompletableFuture<Report> running) throws Exception {
        engine.stop();
        return running.get();
    }

    private static void rest(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) LockSupport.parkNanos(until - now);
    }

    private static void print(String name, double millis) {
        System.out.println(new Gson().toJson(Map.of("name", name, "ms", millis, "min", millis)));
    }
}
