package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import io.saccade.core.report.Report;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model is replaced when its file has changed. */
@Timeout(30)
class WatchedFilesTest {
    private static final long LITTLE = 100_000_000;

    @TempDir
    Path folder;

    private final List<Double> seen = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private Path file;

    /** A model whose answer stands in its file. */
    public record Settings(Path file) {}

    /** Gives samples until it is stopped. */
    public record None() {}

    private final class Stages implements StageCatalog {
        @Override
        public Collection<StageEntry> stages() {
            return List.of(StageEntry.of(new Source(), "test"), StageEntry.of(new Answer(), "test"));
        }

        @Override
        public String versionOf(String plugin) {
            return "1.0";
        }

        @Override
        public Optional<String> failedPluginFor(Role role, String type) {
            return Optional.empty();
        }
    }

    private final class Source extends CaptureFactory<None> {
        Source() {
            super("count", None.class, Ports.none().writing(Keys.TARGET));
        }

        @Override
        public Capture create(None settings, StageContext context) {
            return () -> stopped
                    ? Optional.empty()
                    : Optional.of(context.sample(context.nanoTime()).with(Keys.TARGET, new Point(0, 0)));
        }
    }

    private final class Answer extends ModelFactory<Settings> {
        Answer() {
            super("answer", Settings.class, Ports.reading(Keys.TARGET).writing(Keys.GAZE));
        }

        @Override
        public void check(Settings settings, Check check) {
            check.inputFile("file", settings.file());
        }

        @Override
        public Model create(Settings settings, StageContext context) throws IOException {
            double answer = Double.parseDouble(Files.readString(context.input(settings.file())));
            return (sample, out) -> {
                if (!seen.contains(answer)) seen.add(answer);
                out.emit(sample.with(Keys.GAZE, new Point(answer, 0)));
            };
        }
    }

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("answer.txt"), "1");
    }

    private RoadPlan plan() {
        Map<String, Object> tree = Map.of(
                "pipeline",
                "test",
                "capture",
                Map.of("type", "count"),
                "models",
                List.of(Map.of("type", "answer", "with", Map.of("file", "answer.txt"), "watch", true)));
        Planner planner = new Planner(new Stages(), () -> Optional.of("none"), name -> Optional.empty());
        return (RoadPlan) planner.plan(
                new PipelineSource.InCode("test", (Mapping) Node.of(tree, Place.of("test")), folder), options());
    }

    private RunOptions options() {
        return RunOptions.defaults().in(folder).out(Path.of("out"));
    }

    /** The changes that are asked for while the file is watched with a clock that the test moves. */
    private final class Bench {
        private final AtomicLong clock = new AtomicLong();
        private final List<ModelChange> changes = new ArrayList<>();
        private final List<String> notices = new ArrayList<>();
        private final RoadPlan plan = plan();
        private final WatchedFiles watched;
        private String refusal = "";
        private String meanwhile = "";

        Bench() throws IOException {
            watched = new WatchedFiles(plan.models().get(0), plan, clock::get, this::replace, notices::add);
        }

        private void replace(String stage, ModelChange change) {
            assertThat(stage).isEqualTo("answer");
            changes.add(change);
            try {
                if (!meanwhile.isEmpty()) watched.follow(other(meanwhile)).run();
                change.opening().begin(plan.models().get(0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!refusal.isEmpty()) {
                throw new InvalidPipelineException(
                        List.of(new Problem(Problem.Kind.PIPELINE, Place.of("stage 'answer'"), refusal)));
            }
        }

        /** The model with another file. */
        PlannedStage other(String name) {
            return plan.replanner().plan(plan, plan.models().get(0), Map.of("file", name));
        }

        void look(int times) throws InterruptedException {
            for (int i = 0; i < times; i++) {
                watched.look();
                clock.addAndGet(LITTLE);
            }
        }
    }

    @Test
    void theModelGetsACopyOfTheNewFile() throws Exception {
        Bench bench = new Bench();
        bench.look(10);
        assertThat(bench.changes).isEmpty();
        Files.writeString(file, "2");
        bench.look(10);
        ModelChange change = bench.changes.get(0);
        Files.writeString(file, "half");
        assertThat(bench.changes).hasSize(1);
        assertThat(change.changed()).containsEntry("file", file.toString());
        Path copy = change.inputs().apply(file);
        assertThat(copy).isNotEqualTo(file).hasContent("2");
        assertThat(change.inputs().apply(folder.resolve("other"))).isEqualTo(folder.resolve("other"));
        bench.watched.close();
        assertThat(copy).doesNotExist();
        assertThat(bench.notices).isEmpty();
    }

    @Test
    void aFileInTheOutputFolderTakesItsPlace() throws Exception {
        Bench bench = new Bench();
        Path published =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("answer.txt"), "3");
        bench.look(10);
        ModelChange change = bench.changes.get(0);
        assertThat(change.changed()).containsEntry("file", published.toString());
        assertThat(change.inputs().apply(published)).hasContent("3");
        bench.watched.close();
    }

    @Test
    void whyAFileCannotBeUsedIsToldOnceAVersion() throws Exception {
        Bench bench = new Bench();
        bench.refusal = "can't be read.";
        Files.writeString(file, "broken");
        bench.look(40);
        assertThat(bench.changes).hasSize(1);
        Path copy = bench.changes.get(0).inputs().apply(file);
        assertThat(copy).doesNotExist();
        assertThat(bench.notices)
                .singleElement()
                .asString()
                .startsWith("answer: " + file + " of ")
                .endsWith(" can't be used, so the old model works on: can't be read.");
        Files.writeString(file, "broken again");
        bench.look(10);
        assertThat(bench.changes).hasSize(2);
        bench.refusal = "";
        Files.writeString(file, "4");
        bench.look(10);
        assertThat(bench.changes).hasSize(3);
        bench.watched.close();
    }

    @Test
    void theFilesThatTheProgramGaveAreWatched() throws Exception {
        Path other = Files.writeString(folder.resolve("other.txt"), "5");
        Bench bench = new Bench();
        Runnable works = bench.watched.follow(bench.other("other.txt"));
        Files.writeString(other, "6, written while the model was opened");
        works.run();
        Files.writeString(file, "2, which nobody reads");
        bench.look(10);
        assertThat(bench.changes).hasSize(1);
        assertThat(bench.changes.get(0).changed()).containsEntry("file", other.toString());
        bench.watched.close();
    }

    @Test
    void aVersionOfFilesThatAreNotUsedAnyMoreIsNotTold() throws Exception {
        Files.writeString(folder.resolve("other.txt"), "5");
        Bench bench = new Bench();
        bench.meanwhile = "other.txt";
        Files.writeString(file, "2, too late");
        bench.look(10);
        assertThat(bench.changes).hasSize(1);
        assertThat(bench.notices).isEmpty();
        assertThat(bench.changes.get(0).inputs().apply(file)).doesNotExist();
    }

    @Test
    void theProgramCanGiveAWatchedModelAnotherFile() throws Exception {
        Path other = Files.writeString(folder.resolve("other.txt"), "5");
        RunEngine engine = RunBench.engine(plan(), options());
        CompletableFuture<Report> running = CompletableFuture.supplyAsync(engine::run);
        while (seen.isEmpty()) Thread.onSpinWait();
        assertThat(engine.inputs()).containsExactly(file);
        engine.replace("answer", Map.of("file", "other.txt"));
        Files.writeString(file, "2, which nobody reads");
        while (!seen.contains(5.0)) Thread.onSpinWait();
        Files.writeString(other, "6.25");
        while (!seen.contains(6.25)) Thread.onSpinWait();
        stopped = true;

        Report report = running.get();
        assertThat(seen).containsExactly(1.0, 5.0, 6.25);
        assertThat(report.replacements())
                .extracting(Report.Replacement::changed)
                .containsExactly(Map.of("file", "other.txt"), Map.of("file", other.toString()));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aRunningModelIsReplaced() throws Exception {
        RunEngine engine = RunBench.engine(plan(), options());
        List<Report> reports = new CopyOnWriteArrayList<>();
        Thread running = new Thread(() -> reports.add(engine.run()), "run");
        running.start();
        while (seen.isEmpty()) Thread.onSpinWait();
        Files.writeString(file, "2");
        while (!seen.contains(2.0)) Thread.onSpinWait();
        Files.writeString(file, "no number");
        while (engine.snapshot().notices().isEmpty()) Thread.onSpinWait();
        Files.writeString(file, "3");
        while (!seen.contains(3.0)) Thread.onSpinWait();
        stopped = true;
        running.join();

        Report report = reports.get(0);
        assertThat(seen).containsExactly(1.0, 2.0, 3.0);
        assertThat(report.outcome()).isEqualTo(Report.Outcome.DONE);
        assertThat(report.replacements()).hasSize(2).allSatisfy(made -> assertThat(made.changed())
                .containsEntry("file", file.toString()));
        assertThat(report.problems())
                .singleElement()
                .asString()
                .startsWith("answer: " + file + " of ")
                .contains(" can't be used, so the old model works on: ")
                .contains("no number");
    }
}
