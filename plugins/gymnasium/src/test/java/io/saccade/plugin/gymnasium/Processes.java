package io.saccade.plugin.gymnasium;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all its descendants so far. */
record Processes(List<ProcessHandle> all) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Processes of(long pid) {
        ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
        return new Processes(
                Stream.concat(Stream.of(first), first.descendants()).toList());
    }

    int count() {
        return all.size();
    }

    /** @throws AssertionError if one is still alive after 5 seconds */
    void awaitEnd() throws Exception {
        CompletableFuture<?>[] ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            List<String> left = all.stream()
                    .filter(ProcessHandle::isAlive)
                    .map(process ->
                            process.pid() + " " + process.info().command().orElse("?"))
                    .toList();
            throw new AssertionError("still running: " + left, e);
        }
    }
}
