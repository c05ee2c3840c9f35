package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The memory of a Java process, asked by {@code jcmd}: what heap and metaspace have taken from the system. */
final class DriverMemory {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    /** Of each generation the size, of the metaspace what is committed. */
    private static final Pattern TAKEN =
            Pattern.compile("(?:generation +total|Metaspace .*committed) (\\d+)K", Pattern.MULTILINE);

    private static final double KILO = 1024;

    private DriverMemory() {}

    /** Waits for the end of the process, and returns the most that it had, in megabytes. */
    static double most(Process process) throws IOException, InterruptedException {
        double most = 0;
        while (!process.waitFor(1, TimeUnit.SECONDS)) most = Math.max(most, now(process.pid()));
        return most;
    }

    private static double now(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JCMD.toString(), String.valueOf(pid), "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return TAKEN.matcher(told)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                * KILO
                / 1e6;
    }
}
