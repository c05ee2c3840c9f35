package io.saccade.batch;

import io.saccade.batch.attempt.DiskSpace;
import io.saccade.batch.flink.JobProgress;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what the outputs of a batch on a cluster need, once its first items are in the folder. One thread. */
final class ClusterNeed implements Consumer<JobProgress> {
    private final BatchFolder folder;
    private final List<Item> due;
    private final DiskSpace disk;
    private boolean known;

    ClusterNeed(BatchFolder folder, List<Item> due, DiskSpace disk) {
        this.folder = folder;
        this.due = due;
        this.disk = disk;
    }

    static ClusterNeed of(BatchFolder folder, List<Item> due, ProgressPrinter printer) {
        return new ClusterNeed(
                folder,
                due,
                new DiskSpace(
                        folder.path(),
                        () -> Files.getFileStore(folder.path()).getUsableSpace(),
                        due.size(),
                        notice -> printer.line("note: " + notice)));
    }

    @Override
    public void accept(JobProgress progress) {
        if (known || progress.done() < DiskSpace.FIRST_ITEMS) return;
        known = true;
        try {
            for (Item item : due) {
                Optional<Result> made = folder.result(item.key()).filter(result -> result.kind() == Kind.DONE);
                if (made.isPresent()) disk.made(made.get().size(folder.done(item.key())));
            }
        } catch (IOException e) { // the batch goes on without
        }
    }
}
