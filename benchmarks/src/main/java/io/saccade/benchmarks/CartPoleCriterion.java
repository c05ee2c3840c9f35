package io.saccade.benchmarks;

import java.util.List;

/** Compares steps of CartPole with Gymnasium's. */
final class CartPoleCriterion extends Criterion {
    private static final String STEP = "CartPoleBenchmark.step";
    private static final String ROAD = "CartPoleBenchmark.road";

    CartPoleCriterion() {
        super(
                "cartpole",
                "a step of CartPole: the world alone, and with a random policy on the road, without film (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Command gymnasium = Originals.open().own("cartpole.py").onOneProcessor();
        Measured measured = bench.byTurns(
                bench.jmh(STEP).onOneProcessor(), gymnasium, bench.jmh(ROAD).onOneProcessor(), gymnasium);
        return List.of(
                row("the world", measured, STEP, "cartpole gymnasium step", 20),
                row("with a random policy", measured, ROAD, "cartpole gymnasium random", 3));
    }

    private static Row row(String what, Measured measured, String benchmark, String original, double target) {
        double ours = measured.median(benchmark);
        double theirs = measured.median(original);
        return Row.faster(what, ours, theirs, target);
    }
}
