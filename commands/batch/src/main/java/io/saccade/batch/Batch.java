package io.saccade.batch;

import io.saccade.batch.attempt.Standing;
import io.saccade.batch.attempt.Standing.State;
import io.saccade.batch.pool.BatchProgress;
import io.saccade.batch.pool.Pool;
import io.saccade.batch.pool.PoolOptions;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchLock;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.WorkerCommandLine;
import io.saccade.cli.command.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs a batch on this machine. */
record Batch(
        Installation installation,
        BatchPlan plan,
        PoolOptions options,
        boolean rehash,
        Optional<Path> report,
        PrintWriter out,
        PrintWriter err) {
    private static final int SET_ASIDE = 4;

    /** Lists the items and what would be done. */
    int list() throws IOException {
        BatchFolder folder = new BatchFolder(plan.out());
        Standing standing = new Standing(folder, plan.recipe(), rehash);
        int due = 0;
        for (Item item : plan.items()) {
            State state = standing.of(item);
            if (isDue(state)) due++;
            out.println(word(state) + "\t" + item.key() + "\t" + String.join(" ", item.settings()));
        }
        err.println(String.format(
                Locale.ROOT, "%,d of %,d items would be made", due, plan.items().size()));
        return 0;
    }

    private static boolean isDue(State state) {
        return state == State.NEW || state == State.CHANGED;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes what is missing or has changed. */
    int run() throws IOException, BatchStopped, InterruptedException {
        try (BatchLock lock = BatchLock.take(plan.out())) {
            BatchFolder folder = new BatchFolder(plan.out());
            BatchFolder.Leftovers left = folder.sweep();
            folder.onlyThisProcess(left);
            Standing standing = new Standing(folder, plan.recipe(), rehash);
            List<Item> due = new ArrayList<>();
            BatchReport made = new BatchReport(folder, plan.items().size());
            for (Item item : plan.items()) {
                State state = standing.of(item);
                if (isDue(state)) due.add(item);
                else made.found(item, state);
            }
            if (!due.isEmpty()) make(folder, left, due, made);
            made.tell(err, installation.isQuiet());
            if (report.isPresent()) made.write(report.get());
            return made.anySetAside() ? SET_ASIDE : 0;
        }
    }

    private void make(BatchFolder folder, BatchFolder.Leftovers left, List<Item> due, BatchReport made)
            throws BatchStopped, InterruptedException, IOException {
        try (ProgressPrinter printer = new ProgressPrinter(err, installation.isQuiet())) {
            BatchProgress progress = new BatchProgress(due, printer::line);
            WorkerCommandLine command = new WorkerCommandLine(installation.home(), installation.arguments());
            Pool pool = new Pool(folder, plan.recipe(), command, options, due, left, progress);
            BatchEnd end = BatchEnd.install(pool::stop, printer, err);
            printer.show(progress::state);
            try (ProgressFile shown = ProgressFile.begin(plan, made, progress::state)) {
                pool.run();
            } finally {
                folder.clean();
                made.made(progress.state(), progress.setAside());
                end.reached();
            }
        }
    }
}
