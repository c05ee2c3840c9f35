package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A batch that runs on this machine, and its workers. */
record BatchProcess(BatchPlace films, Running running) implements AutoCloseable {
    /** A tenth of a second on a quiet machine. */
    private static final Duration DEATH = Duration.ofSeconds(3);

    /** Starts a batch, and waits until it has the folder: before, its children are those of the launcher's script. */
    static BatchProcess start(BatchPlace films, SaccadeProcess batch) throws Exception {
        BatchProcess started = new BatchProcess(films, batch.start());
        Path lock = films.place.path("out/.lock");
        started.await(
                "the batch has the folder",
                () -> Files.exists(lock) && Files.readString(lock).equals("" + started.running.pid()));
        return started;
    }

    /** Waits for as long as the batch makes progress. */
    private void await(String what, Condition condition) throws Exception {
        Waiting.until(what, films::mark, () -> {
            if (!running.isAlive()) throw new AssertionError(running.await().toString());
            return condition.holds();
        });
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    void awaitDone(int items) throws Exception {
        await(items + " items are done", () -> films.done() >= items);
    }

    Finished toTheEnd() throws Exception {
        Waiting.until("the batch has ended", films::mark, () -> !running.isAlive());
        return running.await();
    }

    List<ProcessHandle> workers() {
        return ProcessHandle.of(running.pid()).stream()
                .flatMap(ProcessHandle::children)
                .toList();
    }

    /** Waits for a worker that is none of these. */
    ProcessHandle worker(ProcessHandle... others) throws Exception {
        AtomicReference<ProcessHandle> found = new AtomicReference<>();
        await("there is a worker", () -> {
            workers().stream().filter(one -> !List.of(others).contains(one)).forEach(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    void signal(String name) {
        running.signal(name);
    }

    /** Kills the batch; its workers must end, too. */
    void kill() throws Exception {
        List<ProcessHandle> workers = workers();
        signal("KILL");
        long began = System.nanoTime();
        Waiting.until("the workers have ended", () -> workers.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEATH);
    }

    @Override
    public void close() {
        running.close();
    }
}
