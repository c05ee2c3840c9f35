package io.saccade.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    private static final long LITTLE = 100_000_000;

    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong();
    private Path file;
    private FileWatch watch;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("gaze.onnx"), "one");
        watch = watch(folder);
    }

    private FileWatch watch(Path... places) throws IOException {
        return new FileWatch(
                List.of(Path.of("gaze.onnx")),
                path -> List.of(places).stream()
                        .map(place -> place.resolve(path))
                        .filter(Files::exists)
                        .findFirst(),
                clock::get);
    }

    /** Looks every 100 ms for a time. */
    private Optional<FileVersion> look(int times) throws IOException {
        Optional<FileVersion> found = Optional.empty();
        for (int i = 0; i < times && found.isEmpty(); i++) {
            found = watch.look();
            clock.addAndGet(LITTLE);
        }
        return found;
    }

    @Test
    void aFileThatStaysIsNoNewVersion() throws IOException {
        assertThat(look(20)).isEmpty();
    }

    @Test
    void aNewVersionIsReturnedOnceAfterHalfASecond() throws IOException {
        Files.writeString(file, "two, which is longer");
        assertThat(look(5)).isEmpty();
        assertThat(look(1)).isPresent();
        assertThat(look(20)).isEmpty();
    }

    @Test
    void aFileThatIsStillWrittenIsNotReturned() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(file, "x".repeat(10 + i));
            assertThat(look(4)).isEmpty();
        }
        assertThat(look(6)).isPresent();
    }

    @Test
    void aReplacedFileOfTheSameTimeAndSizeIsANewVersion() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(folder.resolve("other"), "two");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThat(look(6)).isPresent();
    }

    @Test
    void theFilesBesideCountToo() throws IOException {
        Path weights = Files.writeString(folder.resolve("gaze.onnx.data"), "weights");
        FileVersion version = look(6).orElseThrow();
        assertThat(version.files()).containsOnlyKeys(file, weights);
        Files.writeString(folder.resolve("gaze.onnx2"), "another file");
        assertThat(look(20)).isEmpty();
        Files.writeString(weights, "heavier weights");
        assertThat(look(6)).isPresent();
    }

    @Test
    void aFileThatIsAwayIsWaitedFor() throws IOException {
        Files.delete(file);
        assertThat(look(20)).isEmpty();
        Files.writeString(file, "back again");
        assertThat(look(6)).isPresent();
    }

    @Test
    void pathsAreResolvedAtEachLook() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        watch = watch(out, folder);
        assertThat(look(10)).isEmpty();
        Path published = Files.writeString(out.resolve("gaze.onnx"), "one");
        assertThat(look(6).orElseThrow().files()).containsOnlyKeys(published);
        assertThat(watch.resolved()).contains(List.of(published));
    }

    @Test
    void copiesStayWhenTheFileChanges() throws IOException {
        Files.writeString(folder.resolve("gaze.onnx.data"), "weights");
        FileVersion version = look(6).orElseThrow();
        Path copy;
        try (FileCopies copies = FileCopies.of(List.of(file), version).orElseThrow()) {
            Files.writeString(file, "half");
            copy = copies.files().get(0);
            assertThat(copy).hasContent("one").hasFileName("gaze.onnx");
            assertThat(copy.resolveSibling("gaze.onnx.data")).hasContent("weights");
            assertThat(FileCopies.of(List.of(file), version))
                    .as("a copy of another version")
                    .isEmpty();
        }
        assertThat(copy.getParent().getParent()).doesNotExist();
    }

    @Test
    void copiesOfKilledProcessesAreDeleted() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path dead = Files.createDirectories(temporary.resolve("saccade-watched-999999999-x/0"));
        Path alive = Files.createTempDirectory(
                "saccade-watched-" + ProcessHandle.current().pid() + "-");
        Files.writeString(dead.resolve("gaze.onnx"), "left");
        FileCopies.sweep();
        assertThat(dead.getParent()).doesNotExist();
        assertThat(alive).exists();
        Files.delete(alive);
    }
}
