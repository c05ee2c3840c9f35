package io.saccade.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.PartialName;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are replaced atomically, and files that only their owner may read. */
class WholeFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("table.csv"), "old");
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> partial() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> PartialName.isOf(path, file)).toList();
        }
    }

    @Test
    void theOldContentStaysUntilTheNewOneIsWhole() throws IOException {
        WholeFile.write(file, out -> {
            text("new").writeTo(out);
            assertThat(file).hasContent("old");
            assertThat(partial()).hasSize(1);
        });
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("table.csv");
    }

    @Test
    void aFailureLeavesTheOldFileAndNamesItWithTheReason() {
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    text("half").writeTo(out);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " can't be written: No space left on device");
        assertThat(file).hasContent("old");
        assertThatThrownBy(() -> WholeFile.write(file.resolve("below.csv"), text("new")))
                .hasMessageStartingWith(file.resolve("below.csv") + " can't be written: ");
        assertThatThrownBy(() -> WholeFile.write(folder, text("new")))
                .hasMessage(folder + " can't be written: a folder has the same name");
        assertThat(folder.toFile().list()).containsExactly("table.csv");
    }

    @Test
    void aThreadThatIsInterruptedWritesAllTheSame() throws IOException {
        Thread.currentThread().interrupt();
        WholeFile.write(file, text("new"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("new");
    }

    @Test
    void linksAreReplacedAndNotWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        WholeFile.write(link, text("new"));
        assertThat(file).hasContent("old");
        assertThat(link).hasContent("new");
    }

    @Test
    void nobodyElseMayReadFromTheBeginning() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path eyes = folder.resolve("eyes/left");
        OwnerOnly.createFolders(eyes);
        assertThat(permissions(eyes)).isEqualTo("rwx------");
        assertThat(permissions(eyes.getParent())).isEqualTo("rwx------");
        WholeFile.writeOwnerOnly(
                file, out -> assertThat(permissions(partial().get(0))).isEqualTo("rw-------"));
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
