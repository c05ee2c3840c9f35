package io.saccade.batch.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.batch.work.BatchStopped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The room on the disk, before and while a batch runs. */
class DiskSpaceTest {
    private final List<String> notices = new ArrayList<>();

    private DiskSpace disk(long left, int items) {
        return new DiskSpace(Path.of("out"), () -> left, items, notices::add);
    }

    @Test
    void aFullDiskStopsTheBatchBeforeTheNextItem() {
        assertThatThrownBy(() -> disk(3_000_000, 10).refuseIfFull())
                .isInstanceOf(BatchStopped.class)
                .hasMessageContaining("the disk of out is full: 3.0 MB are left");
    }

    @Test
    void theNeedIsToldAfterTheFirstItems() throws Exception {
        DiskSpace disk = disk(50_000_000_000L, 1010);
        for (int i = 0; i < 20; i++) disk.made(12_000_000);
        disk.refuseIfFull();
        assertThat(notices).containsExactly("the outputs of the other 1000 items need about 12.0 GB");
    }

    @Test
    void aDiskThatWillNotDoIsTold() throws Exception {
        DiskSpace disk = disk(3_100_000_000L, 1010);
        for (int i = 0; i < 10; i++) disk.made(12_000_000);
        assertThat(notices).hasSize(2).last().asString().startsWith("the disk of out has only 3.1 GB left");
    }
}
