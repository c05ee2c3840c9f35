package io.saccade.plugin.onnxruntime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Detects NVIDIA's driver. Without it, 620 MB of libraries need not be unpacked. */
final class NvidiaDriver {
    private NvidiaDriver() {}

    static boolean isThere() {
        return isThere(System.getProperty("os.name"), Path.of("/"), System.getenv());
    }

    /**
     * Looks for its devices on Linux, the device that Windows passes to Linux programs (WSL), or its library on
     * Windows.
     */
    static boolean isThere(String os, Path root, Map<String, String> environment) {
        if (os.toLowerCase(Locale.ROOT).contains("win")) {
            String windows = environment.getOrDefault("SystemRoot", "C:\\Windows");
            return Files.exists(Path.of(windows, "System32", "nvcuda.dll"));
        }
        return Stream.of("dev/nvidiactl", "dev/nvidia0", "dev/dxg")
                .anyMatch(device -> Files.exists(root.resolve(device)));
    }
}
