package io.saccade.plugin.linedrawingtraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Pointer;

/** Finds how much memory this machine has available. */
final class FreeMemory {
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup");

    private FreeMemory() {}

    /** Returns the bytes that are free or used by the file cache; in a container, at most the rest of its limit. */
    static long bytes() {
        long machine = onLinux().orElseGet(Pointer::availablePhysicalBytes);
        return Math.min(machine, inContainer().orElse(Long.MAX_VALUE));
    }

    private static OptionalLong onLinux() {
        if (!Files.isReadable(LINUX)) return OptionalLong.empty();
        try {
            Matcher line = AVAILABLE.matcher(Files.readString(LINUX));
            return line.find() ? OptionalLong.of(1024 * Long.parseLong(line.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty(); // fall back to JavaCPP
        }
    }

    private static OptionalLong inContainer() {
        try {
            if (!Files.isReadable(CONTAINER.resolve("memory.max"))) return OptionalLong.empty();
            String limit = Files.readString(CONTAINER.resolve("memory.max")).strip();
            String used = Files.readString(CONTAINER.resolve("memory.current")).strip();
            if (limit.equals("max")) return OptionalLong.empty();
            return OptionalLong.of(Long.parseLong(limit) - Long.parseLong(used));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty(); // no readable limit
        }
    }
}
