package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.saccade.core.moment.FramePool;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.QueueReport;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import io.saccade.core.run.Ledger.Fate;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fifty models are replaced while ten thousand samples are held, refused, failed and skipped at random, and other
 * threads pause sinks and take snapshots: no sample is lost, doubled or reordered, all counts are exact, no frame stays
 * behind, and the report names the first sample of each model.
 */
@Timeout(120)
class ManyReplacementsTest {
    private static final int RUNS = Boolean.getBoolean("long.tests") ? 100 : 4;
    private static final int OF_EACH = 25;
    private static final int WORKERS = 3;
    /** The source gives a part of the samples for each replacement, so that they spread over the run. */
    private static final int PART = MoodyWorld.SAMPLES / (2 * OF_EACH);

    @TempDir
    Path folder;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loseNothing(long seed) throws Exception {
        boolean drops = seed % 2 == 1;
        MoodyWorld world = new MoodyWorld(seed);
        world.permits.release(2 * PART);
        Injector injector = injector(world, drops);
        RunEngine engine = injector.getInstance(RunEngine.class);
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        List<Thread> others = List.of(
                start(() -> replace(engine, world, "first", new Random(seed))),
                start(() -> replace(engine, world, "second", new Random(seed + 1))),
                start(() -> look(engine, running, new Random(seed + 2))));
        Report report = running.get();
        for (Thread other : others) other.join();

        assertThat(wrong).isEmpty();
        assertThat(report.outcome()).as(report.toString()).isEqualTo(Outcome.DONE);
        assertThat(report.problems()).noneMatch(notice -> notice.contains("held"));
        assertThat(world.first.problems(firsts(report, "first"))).isEmpty();
        assertThat(world.second.problems(firsts(report, "second"))).isEmpty();
        checkRecorded(world, drops);
        checkCounts(stage(report, "first"), world.first);
        checkCounts(stage(report, "second"), world.second);
        checkEnd(engine.snapshot(), report);
        assertThat(world.opened).hasValue((OF_EACH + 1) * (1 + WORKERS));
        assertThat(world.closed).hasValue(world.opened.get());
        assertThat(injector.getInstance(FramePool.class).outstanding()).isZero();
    }

    private Injector injector(MoodyWorld world, boolean drops) {
        Map<String, Object> queue =
                drops ? Map.of("when-full", "drop-oldest", "capacity", 64) : Map.of("when-full", "block");
        Mapping pipeline = (Mapping) Node.of(world.pipeline(queue, WORKERS), Place.of("test"));
        RunOptions options = RunOptions.defaults().in(folder);
        Planner planner = new Planner(world, () -> Optional.of("none"), name -> Optional.empty());
        RoadPlan plan = (RoadPlan) planner.plan(new PipelineSource.InCode("test", pipeline, folder), options);
        return Guice.createInjector(new RunModule(plan, options, Optional::empty));
    }

    private Thread start(Phase work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception | AssertionError e) {
                wrong.add(e.toString());
            }
        });
        thread.start();
        return thread;
    }

    private interface Phase {
        void run() throws Exception;
    }

    private static void replace(RunEngine engine, MoodyWorld world, String stage, Random random) throws Exception {
        for (int generation = 2; generation <= OF_EACH + 1; generation++) {
            int spin = random.nextInt(200_000);
            for (int i = 0; i < spin; i++) Thread.onSpinWait();
            engine.replace(stage, Map.of("generation", generation));
            world.permits.release(PART);
        }
        world.replaced.countDown();
    }

    /** Takes snapshots and pauses a sink until the run ends. */
    private static void look(RunEngine engine, CompletableFuture<Report> running, Random random) {
        while (!running.isDone()) {
            RunSnapshot now = engine.snapshot();
            addsUp(now);
            if (now.state() == State.RUNNING) engine.pause("newest", random.nextInt(3) == 0);
            Thread.yield();
        }
    }

    private static void addsUp(RunSnapshot snapshot) {
        for (StageSnapshot stage : snapshot.stages()) {
            long fates = stage.passed() + stage.out() + stage.refused() + stage.failed() + stage.dropped();
            int slack = stage.name().equals("second") ? WORKERS : 0;
            assertThat(fates).as(stage.toString()).isLessThanOrEqualTo(stage.in());
            assertThat(Math.abs(stage.in() - fates - stage.inside()))
                    .as(stage.toString())
                    .isLessThanOrEqualTo(slack);
        }
        for (QueueSnapshot queue : snapshot.queues()) {
            assertThat(queue.offered() - queue.taken() - queue.dropped() - queue.depth())
                    .as(queue.toString())
                    .isBetween(0L, 1L);
        }
    }

    private static List<OptionalLong> firsts(Report report, String stage) {
        List<OptionalLong> firsts = report.replacements().stream()
                .filter(replacement -> replacement.stage().equals(stage))
                .map(Replacement::firstSample)
                .toList();
        assertThat(firsts).hasSize(OF_EACH);
        return firsts;
    }

    /** The recorder got every sample that both models let through, in order, and no other. */
    private static void checkRecorded(MoodyWorld world, boolean drops) {
        List<Integer> through = IntStream.range(0, MoodyWorld.SAMPLES)
                .filter(index -> MoodyWorld.skips(index) || isThrough(world, index))
                .boxed()
                .toList();
        assertThat(world.recorded).isSorted().doesNotHaveDuplicates();
        if (!drops) {
            assertThat(world.recorded).isEqualTo(through);
            return;
        }
        // The queue before the first model may have dropped samples that skip both.
        List<Integer> missing = new ArrayList<>(through);
        missing.removeAll(world.recorded);
        assertThat(missing).allMatch(MoodyWorld::skips);
        assertThat(through).containsAll(world.recorded);
    }

    private static boolean isThrough(MoodyWorld world, int index) {
        boolean first = world.first.fate(index).filter(Fate.EMITTED::equals).isPresent();
        return first && world.second.fate(index).filter(Fate.EMITTED::equals).isPresent();
    }

    private static void checkCounts(StageReport stage, Ledger ledger) {
        assertThat(stage.out()).isEqualTo(ledger.count(Fate.EMITTED));
        assertThat(stage.refused()).isEqualTo(ledger.count(Fate.REFUSED));
        assertThat(stage.failed()).isEqualTo(ledger.count(Fate.FAILED));
        assertThat(stage.dropped()).isEqualTo(ledger.count(Fate.DROPPED));
        assertThat(stage.in())
                .isEqualTo(stage.passed() + stage.out() + stage.refused() + stage.failed() + stage.dropped());
    }

    private static void checkEnd(RunSnapshot snapshot, Report report) {
        addsUp(snapshot);
        assertThat(snapshot.stages()).allMatch(stage -> stage.inside() == 0);
        assertThat(snapshot.replacements()).isEqualTo(report.replacements());
        for (QueueReport queue : report.queues()) {
            assertThat(queue.offered()).isEqualTo(queue.taken() + queue.dropped());
        }
        assertThat(stage(report, "first").in()).isEqualTo(taken(report, "models"));
        assertThat(stage(report, "second").in()).isEqualTo(taken(report, "second"));
        assertThat(report.samples()).isEqualTo(MoodyWorld.SAMPLES);
    }

    private static long taken(Report report, String queue) {
        return report.queues().stream()
                .filter(counts -> counts.name().equals(queue))
                .mapToLong(QueueReport::taken)
                .sum();
    }

    private static StageReport stage(Report report, String name) {
        return RunBench.stage(report, name);
    }
}
