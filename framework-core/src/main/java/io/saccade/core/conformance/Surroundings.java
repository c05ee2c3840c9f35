package io.saccade.core.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The threads and the open files of this process at one time. */
record Surroundings(Set<Thread> threads, Map<String, String> files) {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final long PATIENCE_MILLIS = 2000;
    private static final int GLANCE_MILLIS = 20;

    static Surroundings now() {
        return new Surroundings(new HashSet<>(Thread.getAllStackTraces().keySet()), openFiles());
    }

    /** Whether this system tells which files are open. */
    static boolean tellsFiles() {
        return Files.isDirectory(OPEN_FILES);
    }

    /** The names of threads that were started since then and go on; waits for them a moment. */
    List<String> newThreads() throws InterruptedException {
        List<String> left = new ArrayList<>();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (threads.contains(thread) || isOwn(thread)) continue;
            thread.join(Math.max(1, end - System.currentTimeMillis()));
            if (thread.isAlive()) left.add(thread.getName());
        }
        return left.stream().sorted().toList();
    }

    /** Threads of the core and of Java, which any run may start. */
    private static boolean isOwn(Thread thread) {
        String name = thread.getName();
        ThreadGroup group = thread.getThreadGroup();
        return name.startsWith("saccade-")
                || name.equals("plugin-call")
                || name.startsWith("ForkJoinPool.commonPool-")
                || group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }

    /** The files that were opened since then and are still open; waits for them a moment. */
    List<String> newFiles() throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        List<String> left = filesBeyond();
        while (!left.isEmpty() && System.currentTimeMillis() < end) {
            Thread.sleep(GLANCE_MILLIS);
            left = filesBeyond();
        }
        return left;
    }

    private List<String> filesBeyond() {
        Map<String, String> beyond = openFiles();
        beyond.entrySet().removeAll(files.entrySet());
        return beyond.values().stream().sorted().toList();
    }

    private static Map<String, String> openFiles() {
        Map<String, String> open = new HashMap<>();
        if (!tellsFiles()) return open;
        try (Stream<Path> links = Files.list(OPEN_FILES)) {
            links.forEach(link -> target(link)
                    .filter(target -> !target.startsWith("/proc/"))
                    .ifPresent(target -> open.put(String.valueOf(link.getFileName()), target)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }

    /** What is open there; empty if it was closed meanwhile. */
    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
