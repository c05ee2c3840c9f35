package io.saccade.distribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs small programs of the system. */
final class Programs {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Programs() {}

    /** Its output; it must succeed. */
    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Java that runs the tests, with its options, and these arguments. */
    static String[] java(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        Stream<String> options =
                Stream.of(System.getProperty("test.jvm", "").split(" +")).filter(option -> !option.isEmpty());
        return Stream.of(Stream.of(java), options, Stream.of(arguments))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    static boolean isInstalled(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Whether the program runs here with these arguments. */
    static boolean works(String... command) {
        if (!isInstalled(command[0])) return false;
        try {
            run(command);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    /** The resident memory of a process; 0 if it has just ended. Reads Linux' /proc. */
    static long residentKibibytes(long pid) throws IOException {
        return kibibytes(pid, RESIDENT);
    }

    /** The peak of a process's resident memory so far. */
    static long mostResidentKibibytes(long pid) throws IOException {
        return kibibytes(pid, MOST_RESIDENT);
    }

    private static long kibibytes(long pid, Pattern line) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) return 0;
        Matcher found = line.matcher(Files.readString(status));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
