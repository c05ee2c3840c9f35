package io.saccade.batch;

import io.saccade.batch.attempt.Standing;
import io.saccade.batch.attempt.Standing.State;
import io.saccade.batch.cluster.ClusterPlan;
import io.saccade.batch.cluster.Verdict;
import io.saccade.batch.flink.ClusterJob;
import io.saccade.batch.flink.Submission;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Limits;
import io.saccade.batch.work.Lines;
import io.saccade.batch.work.Result;
import io.saccade.cli.command.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a batch on a Flink cluster: submits it, or finds that it runs, and watches it to its end.
 *
 * @param most how many items may run at a time
 */
record FlinkBatch(
        Installation installation,
        BatchPlan plan,
        URI cluster,
        Limits limits,
        int retries,
        int most,
        boolean rehash,
        Optional<Path> report,
        PrintWriter err) {
    private static final int SET_ASIDE = 4;
    private static final int NAME = 16;

    int run() throws IOException, BatchStopped, InterruptedException {
        BatchFolder folder = new BatchFolder(plan.out());
        BatchReport made = new BatchReport(folder, plan.items().size());
        Standing standing = new Standing(folder, plan.recipe(), rehash);
        List<Item> due = new ArrayList<>();
        for (Item item : plan.items()) {
            State state = standing.of(item);
            if (state == State.NEW || state == State.CHANGED) due.add(item);
            else made.found(item, state);
        }
        if (!due.isEmpty()) make(folder, due, made);
        made.tell(err, installation.isQuiet());
        if (report.isPresent()) made.write(report.get());
        return made.anySetAside() ? SET_ASIDE : 0;
    }

    private void make(BatchFolder folder, List<Item> due, BatchReport made)
            throws IOException, BatchStopped, InterruptedException {
        Submission submission = new Submission(cluster, plan.out(), name(), jar());
        try (ProgressPrinter printer = new ProgressPrinter(err, installation.isQuiet())) {
            ClusterJob job = job(submission, due, printer::line);
            String verb = job.isAttached() ? "watching the batch that runs already" : "submitted";
            printer.line(verb + ": job " + job.id() + " at " + cluster);
            ClusterProgress progress = new ClusterProgress(due.size(), job.isAttached());
            ClusterNeed need = ClusterNeed.of(folder, due, printer);
            BatchEnd end = BatchEnd.install(() -> cancel(job, printer), printer, err);
            printer.show(progress::state);
            boolean ended = false;
            Optional<Verdict> verdict;
            try (ProgressFile shown = ProgressFile.begin(plan, made, progress::state)) {
                ended = job.await(progress.andThen(need));
            } finally {
                verdict = job.isOver() ? submission.end() : Optional.empty();
                settle(folder, due, made, progress, printer);
                end.reached();
            }
            if (verdict.isPresent()) {
                throw new BatchStopped(
                        verdict.get().exitCode(),
                        String.join("\n", verdict.get().lines()));
            }
            if (!ended) {
                throw new BatchStopped(1, "the job was cancelled on the cluster: the same command goes on");
            }
        }
    }

    private ClusterJob job(Submission submission, List<Item> due, Consumer<String> notice)
            throws IOException, BatchStopped, InterruptedException {
        Optional<ClusterJob> running = submission.running();
        if (running.isPresent()) return running.get();
        return submission.submit(clusterPlan(due.size()), due, most, notice);
    }

    private ClusterPlan clusterPlan(int items) {
        return new ClusterPlan(
                plan.recipe(),
                installation.home().toString(),
                installation.arguments(),
                limits.stall().toMillis(),
                limits.whole().toMillis(),
                retries,
                rehash,
                items);
    }

    /** Differs if the pipeline, a setting or an item does. */
    private String name() {
        StringBuilder all = new StringBuilder(Lines.of(plan.recipe()));
        plan.items().forEach(item -> all.append('\n').append(Lines.of(item)));
        return FileState.sum(all.toString()).substring(0, NAME);
    }

    private Path jar() throws IOException, BatchStopped {
        Path folder = installation.home().resolve("commands/batch/flink");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> jar =
                        files.filter(file -> file.toString().endsWith(".jar")).findFirst();
                if (jar.isPresent()) return jar.get();
            }
        }
        throw new BatchStopped(1, folder + " has no jar of the job: install Saccade again");
    }

    private static void cancel(ClusterJob job, ProgressPrinter printer) {
        try {
            if (job.cancel()) return;
            printer.line(
                    "the cluster forbids cancelling over HTTP (web.cancel.enable: false): the batch goes on there");
        } catch (IOException | BatchStopped e) {
            printer.line("the batch was not cancelled and goes on: " + e.getMessage());
        } catch (InterruptedException e) { // the process ends anyway
        }
    }

    /** The results are in the folders, whoever has watched the job. */
    private void settle(
            BatchFolder folder, List<Item> due, BatchReport made, ClusterProgress progress, ProgressPrinter printer)
            throws IOException {
        Standing standing = new Standing(folder, plan.recipe(), false);
        int done = 0;
        List<Result> setAside = new ArrayList<>();
        for (Item item : due) {
            State state = standing.of(item);
            if (state == State.DONE) done++;
            if (state == State.SET_ASIDE) folder.result(item.key()).ifPresent(setAside::add);
        }
        setAside.forEach(result -> printer.line("set aside " + result.key() + ": " + result.reason()));
        made.made(progress.end(done, setAside.size()), setAside);
    }
}
