package io.saccade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.attempt.DiskSpace;
import io.saccade.batch.flink.JobProgress;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The need of disk of a batch on a cluster. */
class ClusterNeedTest {
    private static final int BYTES = 30_000;

    @TempDir
    private Path path;

    @Test
    void theNeedIsToldOnceAfterTheFirstItems() throws Exception {
        BatchFolder folder = new BatchFolder(path);
        List<Item> due = IntStream.range(0, 110)
                .mapToObj(i -> new Item("film-" + i, "", List.of(), 0))
                .toList();
        List<String> notices = new ArrayList<>();
        DiskSpace disk = new DiskSpace(path, () -> Long.MAX_VALUE, due.size(), notices::add);
        ClusterNeed need = new ClusterNeed(folder, due, disk);
        for (int i = 0; i < 12; i++) settle(folder, due.get(7 * i));
        need.accept(new JobProgress(110, 9, 0, 0, 0, List.of()));
        assertThat(notices).isEmpty();
        need.accept(new JobProgress(110, 10, 0, 0, 0, List.of()));
        need.accept(new JobProgress(110, 12, 0, 0, 0, List.of()));
        assertThat(notices).containsExactly("the outputs of the other 100 items need about 3.0 MB");
    }

    private static void settle(BatchFolder folder, Item item) throws Exception {
        Path attempt = folder.newAttempt(item.key());
        Files.write(attempt.resolve("out.mp4"), new byte[BYTES]);
        folder.settle(
                attempt,
                new Result(
                        item.key(), Kind.DONE, "", 1, 0.1, 0, 5, "1", "p", 0, List.of(), Map.of(), List.of("out.mp4")));
    }
}
