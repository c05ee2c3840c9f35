package io.saccade.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs a test class in its own process. The program sends lines to the test with {@link #say}. Call it from one thread
 * at a time; close it at the end of the test, which kills the process.
 *
 * @since 0.1
 */
public final class JavaProgram implements AutoCloseable {
    private static final String SAYS = "says: ";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private JavaProgram(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "java-program");
        reader.setDaemon(true);
        reader.start();
    }

    /** Called by the program: sends a line to the test. The line is marked, since logging uses the same stream. */
    public static void say(String sentence) {
        System.out.println(SAYS + sentence.replace("\n", "\\n"));
    }

    /**
     * Starts the main method of a class.
     *
     * @param display value of DISPLAY; empty to run without a display
     */
    public static JavaProgram start(String display, Class<?> main, String... arguments) throws IOException {
        return start(display, List.of(), main, arguments);
    }

    /**
     * Starts the main method of a class with JVM options, after those of the system property {@code test.jvm}.
     *
     * @param options such as {@code -Dsun.java2d.uiScale=2}
     */
    public static JavaProgram start(String display, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String common = System.getProperty("test.jvm", "").strip();
        if (!common.isEmpty()) command.addAll(List.of(common.split(" +")));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        if (!display.isEmpty()) builder.environment().put("DISPLAY", display);
        return new JavaProgram(builder.start());
    }

    /** The class path with Maven's test classes, which Maven patches into the plugin's module and puts on no path. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                System.getProperty("basedir", ".") + "/target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.startsWith(SAYS)) said.add(line.substring(SAYS.length()));
            }
        } catch (IOException e) { // the process was ended while it wrote
            printed.add(e.toString());
        }
    }

    /**
     * Waits up to a minute for the program's next line.
     *
     * @throws AssertionError if the program ends or the time passes before, with all that it printed
     */
    public String next() throws InterruptedException {
        return next(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /**
     * Waits for the program's next line.
     *
     * @throws AssertionError if the program ends or the time passes before, with all that it printed
     * @since 0.2
     */
    public String next(Duration most) throws InterruptedException {
        for (long waited = 0; waited < most.toMillis(); waited += 100) {
            boolean over = !reader.isAlive();
            String next = said.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) return next;
            if (over) throw new AssertionError("the program ended without further output" + printed());
        }
        throw new AssertionError("the program printed nothing for " + most.toSeconds() + " s" + printed());
    }

    /** The lines since the last call, without waiting. */
    public List<String> soFar() {
        List<String> all = new ArrayList<>();
        said.drainTo(all);
        return all;
    }

    /**
     * Waits for the program's end, and returns the lines not yet read.
     *
     * @throws AssertionError if it fails or a minute passes, with all that it printed
     */
    public List<String> await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end within " + PATIENCE_SECONDS + " s" + printed());
        }
        reader.join();
        if (process.exitValue() != 0) {
            throw new AssertionError("the program failed with " + process.exitValue() + printed());
        }
        return soFar();
    }

    private String printed() {
        return "\n" + String.join("\n", printed);
    }

    /** Sends a line to its standard input. */
    public void tell(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    /** Kills the process. */
    @Override
    public void close() {
        await(process.destroyForcibly());
    }

    /** Waits on this thread: a future of the exit would need a thread of a pool that a test may have filled. */
    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
