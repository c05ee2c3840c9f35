package io.saccade.plugin.wav2liptraining.quantize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What this machine's processor can do with bytes. */
final class ByteProcessor {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final Set<String> VNNI = Set.of("avx512_vnni", "avx_vnni");
    private static final Set<String> ARM = Set.of("aarch64", "arm64");

    private ByteProcessor() {}

    /**
     * Bits of a weight that can't overflow: x86 processors without VNNI add two products of bytes in 16 bits. Where
     * nothing is known, 7 is right everywhere.
     */
    static int weightBits() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        try {
            return weightBits(architecture, Files.exists(LINUX) ? Files.readAllLines(LINUX) : List.of());
        } catch (IOException e) {
            return weightBits(architecture, List.of());
        }
    }

    static int weightBits(String architecture, List<String> processor) {
        boolean wide = ARM.contains(architecture)
                || processor.stream()
                        .filter(line -> line.startsWith("flags"))
                        .findFirst()
                        .filter(line -> List.of(line.split("\\s+")).stream().anyMatch(VNNI::contains))
                        .isPresent();
        return wide ? 8 : 7;
    }
}
