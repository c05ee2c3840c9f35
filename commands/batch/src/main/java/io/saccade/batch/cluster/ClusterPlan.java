package io.saccade.batch.cluster;

import io.saccade.batch.attempt.DiskSpace;
import io.saccade.batch.attempt.Lane;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.Limits;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.WorkerCommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a job on a cluster must know, apart from its items.
 *
 * @param home the folder of Saccade, on every machine
 * @param arguments of each worker, for plugin folders and log output
 * @param retries how many attempts at an item may follow the first
 * @param rehash whether to compare the content of all files
 * @param items how many there are
 */
public record ClusterPlan(
        Recipe recipe,
        String home,
        List<String> arguments,
        long stallMillis,
        long itemMillis,
        int retries,
        boolean rehash,
        int items) {
    public ClusterPlan {
        arguments = List.copyOf(arguments);
    }

    /**
     * What a lane of this machine needs.
     *
     * @param installation the folder of Saccade on this machine
     */
    public Lane.Batch lane(Path out, Path installation) {
        DiskSpace disk = new DiskSpace(out, () -> Files.getFileStore(out).getUsableSpace(), items, notice -> {});
        return new Lane.Batch(
                new BatchFolder(out),
                recipe,
                new WorkerCommandLine(installation, arguments),
                new Limits(Duration.ofMillis(stallMillis), Duration.ofMillis(itemMillis)),
                retries,
                disk);
    }
}
