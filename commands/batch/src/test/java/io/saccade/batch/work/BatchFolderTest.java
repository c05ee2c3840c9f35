package io.saccade.batch.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How attempts become results. */
class BatchFolderTest {
    private static final String KEY = "talks/a b.mp4";

    @TempDir
    private Path path;

    private BatchFolder folder;

    @BeforeEach
    void folder() {
        folder = new BatchFolder(path);
    }

    private static Result result(Kind kind, String pipeline) {
        return new Result(KEY, kind, "", 1, 0.1, 0, 5, "1", pipeline, 0, List.of(), Map.of(), List.of("out.txt"));
    }

    private Path attempt(String content) throws IOException {
        Path attempt = folder.newAttempt(KEY);
        Files.writeString(attempt.resolve("out.txt"), content);
        return attempt;
    }

    private List<String> visible() throws IOException {
        try (var entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anAttemptAppearsWholeWithItsRecord() throws Exception {
        Path attempt = attempt("made");
        assertThat(folder.result(KEY)).isEmpty();
        folder.settle(attempt, result(Kind.DONE, "p"));
        assertThat(path.resolve("talks/a b.mp4/out.txt")).hasContent("made");
        assertThat(folder.result(KEY)).contains(result(Kind.DONE, "p"));
        assertThat(visible()).containsExactly("talks");
    }

    @Test
    void ofTwoEqualResultsTheFirstStays() throws Exception {
        folder.settle(attempt("first"), result(Kind.DONE, "p"));
        folder.settle(attempt("second"), result(Kind.DONE, "p"));
        assertThat(folder.done(KEY).resolve("out.txt")).hasContent("first");
        assertThat(visible()).containsExactly("talks");
    }

    @Test
    void aResultOfAnotherPipelineTakesThePlaceOfTheOld() throws Exception {
        folder.settle(attempt("old"), result(Kind.DONE, "p"));
        folder.settle(attempt("new"), result(Kind.DONE, "q"));
        assertThat(folder.done(KEY).resolve("out.txt")).hasContent("new");
        folder.settle(attempt("bad"), result(Kind.FAILED, "r"));
        assertThat(folder.done(KEY)).as("made by a pipeline that is gone").doesNotExist();
        assertThat(folder.result(KEY)).contains(result(Kind.FAILED, "r"));
        folder.settle(attempt("good"), result(Kind.DONE, "s"));
        assertThat(folder.quarantined(KEY)).doesNotExist();
        assertThat(visible()).containsExactly(".quarantine", "talks");
    }

    @Test
    void aFolderOfTheUserIsNeverReplaced() throws Exception {
        Files.createDirectories(folder.done(KEY));
        Files.writeString(folder.done(KEY).resolve("mine.txt"), "mine");
        Path attempt = attempt("made");
        assertThatThrownBy(() -> folder.settle(attempt, result(Kind.DONE, "p")))
                .isInstanceOf(BatchStopped.class)
                .hasMessageContaining("is no result of a batch");
        assertThat(folder.done(KEY).resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void attemptsOfAKilledBatchAreEmptiedAndCountedUntilTheItemIsSettled() throws Exception {
        attempt("half");
        attempt("half");
        assertThat(folder.sweep().of(KEY)).isEqualTo(2);
        assertThat(folder.sweep().of(KEY)).as("also after the next kill").isEqualTo(2);
        assertThat(folder.sweep().of("other")).isZero();
        folder.onlyThisProcess(folder.sweep());
        folder.settle(attempt("made"), result(Kind.DONE, "p"));
        assertThat(folder.sweep().of(KEY)).isZero();
        assertThat(visible()).containsExactly("talks");
    }

    @Test
    void aMachineOfAnEarlierBatchPublishesNothing() throws Exception {
        Path late = attempt("old");
        folder.sweep();
        assertThatThrownBy(() -> folder.settle(late, result(Kind.DONE, "p")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was taken away, since another batch has begun");
        assertThat(folder.result(KEY)).isEmpty();
    }

    @Test
    void anAttemptThatAnotherMachineStillWritesToDoesNotDisturb() throws Exception {
        Path late = attempt("of a machine that was taken for dead");
        folder.settle(attempt("made"), result(Kind.DONE, "p"));
        assertThat(late).doesNotExist();
        assertThatThrownBy(() -> folder.settle(late, result(Kind.DONE, "other")))
                .isInstanceOf(IOException.class);
        assertThat(folder.done(KEY).resolve("out.txt")).hasContent("made");
    }

    @Test
    void aRenameIsTriedWithoutATrace() throws Exception {
        folder.checkRename();
        Files.createDirectories(folder.quarantined("x"));
        folder.checkRename();
        assertThat(visible()).containsExactly(".quarantine");
    }

    @Test
    void aSecondBatchIsRefused() throws Exception {
        try (BatchLock lock = BatchLock.take(path)) {
            assertThat(lock).isNotNull();
            assertThat(path.resolve(".lock"))
                    .hasContent("" + ProcessHandle.current().pid());
            assertThatThrownBy(() -> BatchLock.take(path))
                    .as("also in the same process, such as a JobManager")
                    .isInstanceOf(BatchStopped.class)
                    .hasMessageContaining("another batch (process ");
        }
        Path file = Files.writeString(path.resolve("file"), "");
        assertThatThrownBy(() -> BatchLock.take(file.resolve("out")))
                .isInstanceOf(BatchStopped.class)
                .hasMessageContaining("can't be written");
    }

    @Test
    void aDamagedRecordIsNone() throws Exception {
        folder.settle(attempt("made"), result(Kind.DONE, "p"));
        Files.writeString(folder.done(KEY).resolve("result.json"), "{\"key\": ");
        assertThat(folder.result(KEY)).isEmpty();
        Files.writeString(folder.done(KEY).resolve("result.json"), "{}");
        assertThat(folder.result(KEY)).isEmpty();
    }
}
