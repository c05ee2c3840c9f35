package io.saccade.page.run;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.WholeFile;
import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.AddedRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the page, with one folder for each run. Films of faces lie in it, so only its owner can read it. */
public final class RunStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    /** Makes the pictures of the page. */
    private static final AddedRecorder VIEW = Pipeline.recorder(
            "view", "view", Map.of("overlay", List.of("eyes", "face", "gaze", "target", "click", "metrics")));

    private static final Duration PATIENCE = Duration.ofMillis(4700);

    private final Saccade saccade;
    private final Path folder;
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
    /** Runs whose listeners have not got the end yet. */
    private final Set<LiveRun> untold = ConcurrentHashMap.newKeySet();

    private RunStore(Saccade saccade, Path folder) {
        this.saccade = saccade;
        this.folder = folder;
    }

    public static RunStore open(Saccade saccade, Path folder) throws IOException {
        OwnerOnly.createFolders(folder.resolve("runs"));
        OwnerOnly.createFolders(folder.resolve("pipelines"));
        return new RunStore(saccade, folder);
    }

    /** The folder of the user's own pipelines. */
    public Path pipelines() {
        return folder.resolve("pipelines");
    }

    /** The folder in which the page looks for batches; it need not exist. */
    public Path batches() {
        return folder.resolve("batches");
    }

    /**
     * Starts a run whose outputs go into a folder of the page.
     *
     * @throws InvalidPipelineException with all problems; the run's folder is removed again
     */
    public StoredRun start(RunRequest request) throws IOException {
        String yaml = request.file().isPresent()
                ? Files.readString(request.file().get(), StandardCharsets.UTF_8)
                : request.yaml().orElse("");
        StoredRun stored = newFolder(request.name());
        Path out = request.out().map(folder::resolve).map(Path::normalize).orElse(stored.folder());
        RunOptions options = RunOptions.defaults()
                .out(out)
                .set(request.set())
                .dryRun(request.dryRun())
                .watched(true);
        Path file = request.file().orElse(stored.pipelineFile());
        return start(stored, yaml, Pipeline.file(file), options);
    }

    /**
     * Starts a run with options of its own, such as another folder of outputs.
     *
     * @param yaml the text of the pipeline, for the record
     */
    public StoredRun start(String name, String yaml, Pipeline pipeline, RunOptions options) throws IOException {
        return start(newFolder(name), yaml, pipeline, options);
    }

    private StoredRun start(StoredRun stored, String yaml, Pipeline pipeline, RunOptions options) throws IOException {
        LiveRun run = new LiveRun();
        try {
            WholeFile.write(stored.pipelineFile(), out -> out.write(yaml.getBytes(StandardCharsets.UTF_8)));
            Path out = options.outputFolder();
            if (!out.equals(stored.folder())) Files.writeString(stored.outFile(), out.toString());
            RunLog log = RunLog.open(stored.logFile(), run.events());
            begin(stored, pipeline, options, run, log);
            keepInputs(stored, run);
            watch(stored, run, log);
        } catch (RuntimeException | Error | IOException e) {
            remove(stored);
            throw e;
        }
        return new StoredRun(stored.id(), stored.folder(), Optional.of(run));
    }

    private static void keepInputs(StoredRun stored, LiveRun run) {
        List<String> inputs = run.run().inputs().stream()
                .filter(file -> !Files.isDirectory(file))
                .map(Path::toString)
                .filter(name -> name.lines().count() == 1)
                .toList();
        try {
            Files.write(stored.inputsFile(), inputs);
        } catch (IOException e) { // the run itself needs no such list
            LOG.warn("the inputs of {} are not listed: {}", stored.id(), e.toString());
        }
    }

    private void begin(StoredRun stored, Pipeline pipeline, RunOptions options, LiveRun run, RunLog log)
            throws IOException {
        live.put(stored.id(), run);
        untold.add(run);
        try {
            run.begun(saccade.start(pipeline, options.with(VIEW), run));
        } catch (RuntimeException | Error e) {
            live.remove(stored.id());
            untold.remove(run);
            log.close();
            throw e;
        }
    }

    private StoredRun newFolder(String name) throws IOException {
        while (true) {
            String id = RunId.of(Instant.now(), name);
            Path made = folder.resolve("runs").resolve(id);
            try {
                OwnerOnly.createFolders(folder.resolve("runs"));
                Files.createDirectory(made);
                return new StoredRun(id, made, Optional.empty());
            } catch (FileAlreadyExistsException e) { // two starts in a millisecond
                Thread.onSpinWait();
            }
        }
    }

    /** Whether a folder of outputs lies below the folder of the page. */
    public boolean isInside(String out) {
        Path given = folder.resolve(out).normalize();
        return given.startsWith(folder) && !given.equals(folder);
    }

    private void watch(StoredRun stored, LiveRun run, RunLog log) {
        Thread thread = new Thread(() -> finish(stored, run, log), "saccade-page-" + stored.id());
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes the report when the run has ended, and only then tells its listeners. */
    private void finish(StoredRun stored, LiveRun run, RunLog log) {
        try {
            Report report = run.run().await();
            log.close();
            byte[] json = report.toJson().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(stored.reportFile(), out -> out.write(json)); // never half there for a page that asks now
            live.remove(stored.id());
            run.end(report);
        } catch (IOException | RuntimeException e) {
            live.remove(stored.id());
            LOG.warn("the report of {} was not written: {}", stored.id(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            untold.remove(run);
        }
    }

    private static void remove(StoredRun stored) throws IOException {
        try (Stream<Path> files = Files.walk(stored.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** A run by its id; empty if there is none, also for a text that is no id. */
    public Optional<StoredRun> find(String id) {
        Path place = folder.resolve("runs").resolve(RunId.isOne(id) ? id : "none");
        if (!RunId.isOne(id) || !Files.isDirectory(place)) return Optional.empty();
        return Optional.of(new StoredRun(id, place, Optional.ofNullable(live.get(id))));
    }

    /** All runs, the newest first. */
    public List<StoredRun> list() {
        try (Stream<Path> folders = Files.list(folder.resolve("runs"))) {
            return folders.map(path -> path.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .flatMap(id -> find(id).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the reports of ended runs are written and their listeners have been told. */
    public void awaitReports(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (LiveRun run : List.copyOf(untold)) run.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
    }

    /** Interrupts all runs, as Ctrl-C would, and waits until they have finished their recordings. */
    @Override
    public void close() throws InterruptedException {
        List<LiveRun> left = List.copyOf(live.values());
        left.forEach(run -> run.run().interrupt());
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (LiveRun run : left) {
            run.run().await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }
}
