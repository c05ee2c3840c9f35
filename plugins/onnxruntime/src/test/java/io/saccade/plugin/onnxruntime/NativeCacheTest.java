package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.files.PartialName;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
    @TempDir
    private Path folder;

    private NativeLibraries libraries;
    private NativeCache cache;

    @BeforeEach
    void makeLibraries() throws IOException {
        URL library = Files.writeString(folder.resolve("source.so"), "machine code")
                .toUri()
                .toURL();
        libraries = new NativeLibraries("runtime-1.0-linux-x64", Map.of("lib.so", library));
        cache = new NativeCache(folder.resolve("cache"));
    }

    @Test
    void unpacksOnce() throws IOException {
        Path first = cache.unpack(libraries);
        FileTime written = Files.getLastModifiedTime(first.resolve("lib.so"));
        assertThat(first.resolve("lib.so")).hasContent("machine code");
        assertThat(cache.unpack(libraries)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("lib.so"))).isEqualTo(written);
    }

    @Test
    void replacesWhatIsNotWhole() throws IOException {
        Path unpacked = cache.unpack(libraries);
        Files.writeString(unpacked.resolve("lib.so"), "mach");
        assertThat(cache.unpack(libraries).resolve("lib.so")).hasContent("machine code");
    }

    @Test
    void clearsUpAfterOneThatDiedUnpacking() throws IOException {
        Path partial = Files.createDirectories(PartialName.beside(folder.resolve("cache/runtime-1.0-linux-x64")));
        Files.writeString(partial.resolve("lib.so"), "mach");
        assertThat(cache.unpack(libraries).resolve("lib.so")).hasContent("machine code");
        assertThat(partial).doesNotExist();
    }

    @Test
    void isClosedToOthers() throws IOException {
        assumePosix();
        cache.unpack(libraries);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isNotUsedWhereOthersCanWrite() throws IOException {
        assumePosix();
        Path open = Files.createDirectory(folder.resolve("cache"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> cache.unpack(libraries)).hasMessageContaining("no other user can write to");
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
    }
}
