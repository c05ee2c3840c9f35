package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvidiaDriverTest {
    @TempDir
    private Path root;

    @Test
    void isSeenByItsDevicesOnLinux() throws Exception {
        assertThat(NvidiaDriver.isThere("Linux", root, Map.of())).isFalse();
        Files.createFile(Files.createDirectory(root.resolve("dev")).resolve("nvidiactl"));
        assertThat(NvidiaDriver.isThere("Linux", root, Map.of())).isTrue();
    }

    @Test
    void isSeenByItsLibraryOnWindows() throws Exception {
        Map<String, String> environment = Map.of("SystemRoot", root.toString());
        assertThat(NvidiaDriver.isThere("Windows 11", root, environment)).isFalse();
        Files.createFile(Files.createDirectory(root.resolve("System32")).resolve("nvcuda.dll"));
        assertThat(NvidiaDriver.isThere("Windows 11", root, environment)).isTrue();
    }
}
