package io.saccade.batch.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A worker process, which runs one item at a time. It ends when its standard input ends, and so with this process, whatever
 * ends that. One thread uses it; any thread may {@link #kill} it.
 */
public final class WorkerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final int STARTS = 3;
    private static final int SIGNAL = 128;

    private final Process process;
    private final Path files;
    private final Path log;
    private final String token = "saccade-" + UUID.randomUUID() + " ";
    private final Writer requests;
    private volatile boolean killed;
    private final BlockingQueue<Optional<WorkerMessage>> messages = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process, Path files, Path log) {
        this.process = process;
        this.files = files;
        this.log = log;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Like {@link #start(WorkerCommandLine, Recipe, Path, Consumer)}, for a caller that never kills it meanwhile. */
    public static WorkerProcess start(WorkerCommandLine command, Recipe recipe, Path files)
            throws IOException, InterruptedException, BatchStopped {
        return start(command, recipe, files, worker -> {});
    }

    /**
     * Starts a worker, and waits until it has loaded its plugins. One that dies meanwhile is started again.
     *
     * @param files a folder for its log
     * @param begun gets the process while it starts; if it is killed by {@link #kill}, this method returns it dead
     * @throws BatchStopped if it does not start, or is another version
     */
    public static WorkerProcess start(
            WorkerCommandLine command, Recipe recipe, Path files, Consumer<WorkerProcess> begun)
            throws IOException, InterruptedException, BatchStopped {
        Files.createDirectories(files);
        for (int left = STARTS; ; left--) {
            Path log = files.resolve(UUID.randomUUID() + ".log");
            Process process;
            try {
                process = command.process(files, log).start();
            } catch (IOException e) { // the helper that starts programs can be killed, too
                if (left == 1) throw e;
                continue;
            }
            WorkerProcess worker = new WorkerProcess(process, files, log);
            boolean kept = false;
            try {
                begun.accept(worker);
                kept = worker.greet(recipe) || worker.killed;
                if (kept) return worker;
                if (left == 1) throw new BatchStopped(1, "a worker process did not start: " + worker.lastLine());
            } finally {
                if (!kept) worker.close();
            }
        }
    }

    /** Returns whether the worker is ready; else it has died, or does not answer. */
    private boolean greet(Recipe recipe) throws InterruptedException, BatchStopped {
        Thread reader = new Thread(this::read, "saccade-worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        send(new Welcome(token, recipe));
        Optional<WorkerMessage> first = messages.poll(START.toSeconds(), TimeUnit.SECONDS);
        if (first != null && first.isEmpty()) messages.add(first); // for whoever uses it although it has died
        String version = first == null ? null : first.map(WorkerMessage::ready).orElse(null);
        if (version == null) return false;
        if (version.equals(recipe.version())) return true;
        throw new BatchStopped(
                1,
                "this batch is of Saccade " + recipe.version() + ", but its worker is of " + version
                        + ": install the same version, then run the same command again");
    }

    private void send(Object message) {
        try {
            requests.write(Lines.of(message) + "\n");
            requests.flush();
        } catch (IOException e) { // it died; the reader of its answers notices
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                Lines.message(line, token).ifPresent(message -> messages.add(Optional.of(message)));
            }
        } catch (IOException e) { // as the end
        }
        messages.add(Optional.empty());
    }

    /**
     * Runs an item. Blocks until it has ended, the worker has died, or a limit was reached; then the worker is killed.
     *
     * @param last whether the item is not tried again
     */
    public Answer run(Item item, Path attempt, boolean last, Limits limits) throws InterruptedException, IOException {
        if (Files.exists(log))
            Files.newByteChannel(log, StandardOpenOption.WRITE).truncate(0).close();
        send(new Request(item, attempt.toString(), last));
        List<FileState> reading = List.of();
        long begin = System.nanoTime();
        long moved = begin;
        while (true) {
            long stall = limits.stall().toNanos() - (System.nanoTime() - moved);
            long whole = limits.whole().toNanos() - (System.nanoTime() - begin);
            Optional<WorkerMessage> message = messages.poll(Math.min(stall, whole), TimeUnit.NANOSECONDS);
            if (message == null) return late(stall < whole, limits).reading(reading);
            if (message.isEmpty()) return died().reading(reading);
            moved = System.nanoTime();
            @Nullable List<FileState> told = message.get().reading();
            if (told != null) reading = told;
            @Nullable Answer answer = message.get().answer();
            if (answer != null) return answer;
        }
    }

    private Answer late(boolean stalled, Limits limits) throws InterruptedException {
        kill();
        return stalled
                ? Answer.of(Kind.STALLED, "made no progress for " + seconds(limits.stall()))
                : Answer.of(Kind.TIMED_OUT, "was not done after " + seconds(limits.whole()));
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private Answer died() throws InterruptedException, IOException {
        int code = process.waitFor();
        if (Files.exists(crash())) return Answer.of(Kind.CRASHED, "its worker process crashed: " + signal());
        return Answer.of(
                Kind.CRASHED,
                code > SIGNAL
                        ? "its worker process died of signal " + (code - SIGNAL)
                        : "its worker process ended with exit code " + code);
    }

    /** What the JVM writes when native code crashes. */
    private Path crash() {
        return files.resolve("crash-" + process.pid() + ".log");
    }

    private String signal() throws IOException {
        return new String(Files.readAllBytes(crash()), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^# +", ""))
                .filter(line -> line.startsWith("SIG") || line.startsWith("EXCEPTION"))
                .map(line -> line.replaceFirst(" at pc=.*", ""))
                .findFirst()
                .orElse("see crash.log");
    }

    /** Moves the log of the last attempt, and what the JVM wrote when it crashed, to a folder. */
    public void moveLog(Path folder) throws IOException {
        if (Files.exists(log) && Files.size(log) > 0) Files.copy(log, folder.resolve("log.txt"));
        if (Files.exists(crash())) Files.move(crash(), folder.resolve("crash.log"));
    }

    private String lastLine() throws IOException {
        if (!Files.exists(log)) return "it printed nothing";
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .reduce("it printed nothing", (before, line) -> line);
    }

    /** Kills it at once. Any thread. */
    public void kill() {
        killed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Kills it, waits for its end, and deletes its log. */
    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        process.waitFor();
        Files.deleteIfExists(log);
        Files.deleteIfExists(crash());
    }
}
