package io.saccade.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
    private static final int LOOKS = 2000;

    @TempDir
    private Path folder;

    @Test
    void filesThatTheRunRemovesWhileTheyAreListedAreLeftOut() throws Exception {
        Files.writeString(folder.resolve("film.mp4"), "film");
        StoredRun run = new StoredRun("20261201-000000-000-run", folder, Optional.empty());
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> comeAndGo(run.reportFile(), over));
        for (int look = 0; look < LOOKS; look++) {
            assertThat(run.outputs()).containsExactly("film.mp4");
        }
        over.set(true);
        writer.get();
    }

    private static void comeAndGo(Path file, AtomicBoolean over) {
        try {
            while (!over.get()) {
                Files.createFile(file);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
