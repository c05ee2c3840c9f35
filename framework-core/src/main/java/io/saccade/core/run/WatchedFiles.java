package io.saccade.core.run;

import io.saccade.core.plan.InputResolver;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Problem;
import io.saccade.core.watch.FileCopies;
import io.saccade.core.watch.FileVersion;
import io.saccade.core.watch.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces one model whenever there is a new version of its files. The new model opens copies, which nobody writes to.
 * A version that can't be used leaves the old model working, and a notice says why, once. If the program gives the model
 * other files, those are watched from then on. One thread at a time, except {@link #follow}.
 */
final class WatchedFiles implements AutoCloseable {
    /** Replaces a model, and waits until that is done or refused. */
    interface Replacement {
        void replace(String stage, ModelChange change) throws InterruptedException;
    }

    /**
     * The files of the model that works.
     *
     * @param written as in the settings that name them
     */
    private record Watched(Map<String, Path> written, FileWatch watch) {}

    private final String stage;
    private final RoadPlan plan;
    private final InputResolver inputs;
    private final LongSupplier clock;
    private final Replacement replacement;
    private final Consumer<String> notice;
    private volatile Watched watched;
    private @Nullable FileCopies inUse;

    /** Takes the files of now as those that the model opens. */
    WatchedFiles(
            PlannedStage planned, RoadPlan plan, LongSupplier clock, Replacement replacement, Consumer<String> notice)
            throws IOException {
        this.stage = planned.name();
        this.plan = plan;
        this.inputs = plan.inputs(planned);
        this.clock = clock;
        this.replacement = replacement;
        this.notice = notice;
        this.watched = filesOf(planned);
    }

    private Watched filesOf(PlannedStage planned) throws IOException {
        Map<String, Path> written = plan.inputFiles(planned);
        return new Watched(written, new FileWatch(List.copyOf(written.values()), inputs::find, clock));
    }

    String stage() {
        return stage;
    }

    /**
     * The program is about to open the model with other settings. Any thread.
     *
     * @return is called once that model works: then its files are watched, if they are others
     */
    Runnable follow(PlannedStage planned) throws IOException {
        if (plan.inputFiles(planned).equals(watched.written())) return () -> {};
        Watched others = filesOf(planned);
        return () -> watched = others;
    }

    /** Looks once, and replaces the model if there is a new version. */
    void look() throws InterruptedException {
        Watched now = watched;
        try {
            Optional<FileVersion> version = now.watch().look();
            if (version.isPresent()) replace(now, version.get());
        } catch (IOException e) {
            notice.accept(stage + ": its files can't be watched at the moment: " + e);
        }
    }

    private void replace(Watched now, FileVersion version) throws IOException, InterruptedException {
        Optional<List<Path>> files = now.watch().resolved();
        if (files.isEmpty()) return;
        Optional<FileCopies> copies = FileCopies.of(files.get(), version);
        if (copies.isEmpty()) return; // changed meanwhile: a later look finds that version
        boolean used = false;
        try {
            replacement.replace(stage, change(now, files.get(), copies.get()));
            used = true;
        } catch (InvalidPipelineException e) {
            if (!now.equals(watched)) return; // the program gave the model other files
            notice.accept(stage + ": " + named(files.get().get(0)) + " can't be used, so the old model works on: "
                    + reasons(e));
        } finally {
            if (!used) copies.get().close();
        }
        FileCopies old = inUse;
        inUse = copies.get();
        if (old != null) old.close();
    }

    /** The file with the time of its version, so that each version has a notice of its own. */
    private static String named(Path file) throws IOException {
        LocalTime changed = LocalTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault());
        return file + " of " + changed.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String reasons(InvalidPipelineException e) {
        return e.problems().stream().map(Problem::sentence).collect(Collectors.joining(" "));
    }

    /** Each place at which an input may be leads to its copy. */
    private ModelChange change(Watched now, List<Path> files, FileCopies copies) {
        Map<String, String> changed = new LinkedHashMap<>();
        Map<Path, Path> copyOf = new HashMap<>();
        int number = 0;
        for (Map.Entry<String, Path> input : now.written().entrySet()) {
            Path copy = copies.files().get(number);
            changed.put(input.getKey(), files.get(number).toString());
            for (Path candidate : inputs.candidates(input.getValue())) copyOf.put(candidate, copy);
            number++;
        }
        return new ModelChange(Map.of(), path -> copyOf.getOrDefault(path, path), changed, planned -> {
            if (!now.equals(watched)) throw ModelReplacement.refusal(stage, "has other files now.");
            return () -> {};
        });
    }

    /** Deletes the copies in use. */
    @Override
    public void close() throws IOException {
        FileCopies old = inUse;
        inUse = null;
        if (old != null) old.close();
    }
}
