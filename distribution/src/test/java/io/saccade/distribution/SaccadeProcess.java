package io.saccade.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The built launcher in its own process, started as a user would: by default without a display, and with the Java that
 * runs the tests.
 */
final class SaccadeProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> command = new ArrayList<>();
    private final ProcessBuilder builder;

    private SaccadeProcess(Path home, Path folder, List<String> arguments) {
        command.add(home.resolve("bin/saccade").toString());
        command.addAll(arguments);
        builder = new ProcessBuilder().directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("SACCADE_OPTS", System.getProperty("test.jvm", ""));
        // Keeps the films of test runs out of the user's 'saccade play'.
        builder.environment().put("XDG_STATE_HOME", home.resolveSibling("state").toString());
        // Keeps the user's installed plugins out of the tests.
        builder.environment().put("XDG_DATA_HOME", home.resolveSibling("data").toString());
    }

    /** @param folder the working folder */
    static SaccadeProcess of(Path folder, String... arguments) {
        return ofHome(Build.home(), folder, arguments);
    }

    /** The launcher of another installation. */
    static SaccadeProcess ofHome(Path home, Path folder, String... arguments) {
        return new SaccadeProcess(home, folder, List.of(arguments));
    }

    SaccadeProcess with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    /** Starts the launcher through another program, such as {@code unshare -n}. */
    SaccadeProcess by(String... program) {
        command.addAll(0, List.of(program));
        return this;
    }

    SaccadeProcess on(String display) {
        builder.environment().put("DISPLAY", display);
        return this;
    }

    /** Uses the file as the input typed at the terminal; by default there is no input. */
    SaccadeProcess typing(Path file) {
        builder.redirectInput(file.toFile());
        return this;
    }

    /** Writes standard output to a file, so that it can be read while the process runs. */
    SaccadeProcess printingTo(Path file) {
        builder.redirectOutput(file.toFile());
        return this;
    }

    /** Sets an environment variable. */
    SaccadeProcess setting(String variable, Object value) {
        builder.environment().put(variable, value.toString());
        return this;
    }

    Running start() {
        try {
            return new Running(builder.command(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process and waits for its end. */
    Finished run() {
        return start().await();
    }

    /** A running process. */
    static final class Running implements AutoCloseable {
        private final Process process;
        private final long startNanos = System.nanoTime();
        private final CompletableFuture<String> out;
        private final CompletableFuture<String> err;

        private Running(Process process) {
            this.process = process;
            this.out = reading(process.getInputStream());
            this.err = reading(process.getErrorStream());
        }

        /** Uses a new thread: two readers would fill the common pool of a small machine. */
        private static CompletableFuture<String> reading(InputStream stream) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    task -> new Thread(task, "process-output").start());
        }

        boolean isAlive() {
            return process.isAlive();
        }

        long pid() {
            return process.pid();
        }

        /** Sends {@code TERM}, {@code INT} or {@code KILL}. */
        void signal(String name) {
            Programs.run("kill", "-" + name, String.valueOf(process.pid()));
        }

        Finished await() {
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("did not end within " + PATIENCE + "\n" + out.join() + err.join());
                }
                Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
                return new Finished(process.exitValue(), out.join(), err.join(), took);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Kills the process if it is still running. */
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** A process that has ended; its text contains all output, for assertion messages. */
    record Finished(int exit, String out, String err, Duration took) {}
}
