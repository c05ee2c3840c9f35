package io.saccade.batch.job;

import io.saccade.batch.attempt.Lane;
import io.saccade.batch.cluster.ClusterPlan;
import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This machine's part in a batch: looks whether it has what the batch needs, then makes items by a worker process. */
final class Machine {
    private final String host;
    private final Path out;
    private final PlanFile file;
    private volatile @Nullable Lane lane;
    private volatile boolean killed;

    Machine(String host, Path out, String job) {
        this.host = host;
        this.out = out;
        this.file = PlanFile.of(out, job);
    }

    /** Everything that may be missing here, before the first item. */
    ReaderMessage probe() {
        if (!file.isVisible()) {
            return stopped("does not see the output folder " + out
                    + ": mount it there under the same path, then run the same command again");
        }
        try {
            ClusterPlan plan = file.plan();
            Path home =
                    Path.of(Optional.ofNullable(System.getenv("SACCADE_HOME")).orElse(plan.home()));
            Lane.Batch batch = plan.lane(out, home);
            if (!Files.isExecutable(batch.command().launcher())) {
                return stopped(
                        "has no Saccade in " + home
                                + ": install it there, or set SACCADE_HOME for the TaskManager, then run the same command again");
            }
            batch.folder().checkRename();
            Lane opened = new Lane(batch);
            lane = opened;
            if (killed) opened.kill();
            opened.open();
            return ReaderMessage.ready();
        } catch (BatchStopped e) {
            return stopped("can't take part: " + e.getMessage());
        } catch (IOException e) {
            return stopped("can't use the output folder " + out + ": " + e);
        } catch (InterruptedException e) {
            return stopped("was interrupted");
        }
    }

    private ReaderMessage stopped(String end) {
        return ReaderMessage.stopped(1, List.of("the TaskManager on " + host + " " + end));
    }

    /** Makes an attempt. */
    ReaderMessage run(ItemSplit split) {
        Lane opened = lane;
        if (opened == null) throw new IllegalStateException("not probed");
        try {
            Item item = file.item(split.position());
            return opened.run(item, split.attempts() + 1)
                    .map(ended -> message(ended, item))
                    .orElseGet(() -> stopped("was told to stop"));
        } catch (BatchStopped e) {
            return ReaderMessage.stopped(e.exitCode(), List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return stopped("can't go on: " + e);
        } catch (InterruptedException e) {
            return stopped("was interrupted");
        } finally {
            if (killed) close(opened);
        }
    }

    private static void close(Lane lane) {
        try {
            lane.close();
        } catch (IOException | InterruptedException e) { // its worker is dead; the command deletes the files
        }
    }

    private static ReaderMessage message(Lane.Ended ended, Item item) {
        if (ended.next() != Kind.Next.STOP) return ReaderMessage.ended(ended, item);
        return ReaderMessage.stopped(
                ended.answer().pluginMissing() ? 3 : 2, ended.answer().problems());
    }

    /** Kills the worker for good. Any thread. */
    void kill() {
        killed = true;
        Lane opened = lane;
        if (opened != null) opened.kill();
    }
}
