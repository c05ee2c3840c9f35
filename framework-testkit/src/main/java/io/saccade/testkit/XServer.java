package io.saccade.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.Point;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An X server in memory on a free display number, with a mouse and a keyboard: for stages that need a desktop. Java
 * looks for its display once per process, so the code under test runs in a {@link JavaProgram}.
 *
 * <pre>{@code
 * try (XServer server = XServer.start(1280, 720);
 *         JavaProgram program = server.java(Listening.class)) {
 *     server.xdotool("mousemove", "100", "200", "click", "1");
 *     assertThat(program.next()).isEqualTo("pressed at 100, 200");
 * }
 * }</pre>
 *
 * <p>Close it at the end of the test, which ends the server. Call it from one thread at a time.
 *
 * @since 0.1
 */
public final class XServer implements AutoCloseable {
    private final Process process;
    private final String display;
    /** Kept open: tests ask for the pointer hundreds of times, and a program for each would take a processor. */
    private @Nullable XConnection connection;

    private XServer(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /**
     * Starts a server with one screen of 24-bit colour. The test is skipped if Xvfb or xdotool is not installed.
     *
     * @param width in pixels
     * @param height in pixels
     * @throws IOException when Xvfb does not start
     */
    public static XServer start(int width, int height) throws IOException {
        return start("-screen", "0", width + "x" + height + "x24");
    }

    /**
     * Starts a server with these options. The test is skipped if Xvfb or xdotool is not installed.
     *
     * @param options of Xvfb, such as {@code -screen 0 1280x720x24}, one word each
     * @throws IOException when Xvfb does not start
     */
    public static XServer start(String... options) throws IOException {
        for (String tool : new String[] {"Xvfb", "xdotool"}) {
            assumeTrue(installed(tool), () -> tool + " is not installed; left out");
        }
        List<String> command = new ArrayList<>(List.of("Xvfb", "-displayfd", "1", "-nolisten", "tcp"));
        command.add("-noreset"); // else the pointer jumps back to the centre when the last client disconnects
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String number = output.readLine(); // written when the server is ready
        if (number == null) throw new IOException("Xvfb did not start");
        return new XServer(process, ":" + number);
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** Returns the value for DISPLAY, such as {@code :99}. */
    public String display() {
        return display;
    }

    /** Returns the pointer's position, in pixels from the upper left pixel of the first screen. */
    public Point pointer() throws IOException {
        if (connection == null) connection = new XConnection(display);
        return connection.pointer();
    }

    /**
     * Runs xdotool with one or more commands: {@code mousemove X Y}, {@code click 1}, {@code key Escape} and so on.
     *
     * @return what it printed
     * @throws IOException if it fails, with what it printed
     */
    public String xdotool(String... arguments) throws IOException {
        StringBuilder output = new StringBuilder();
        if (exit(output, arguments) != 0) {
            throw new IOException("xdotool " + String.join(" ", arguments) + " failed: " + output);
        }
        return output.toString();
    }

    private int exit(StringBuilder output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        Process xdotool = builder.start();
        output.append(new String(xdotool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return JavaProgram.await(xdotool);
    }

    /** Whether a window with this title is visible. The title has only letters and spaces. */
    public boolean hasWindow(String title) throws IOException {
        return !windows(title).isEmpty();
    }

    /** Closes every window with this title, as the close button does. */
    public void closeWindow(String title) throws IOException {
        try (XConnection connection = new XConnection(display)) {
            for (int window : windows(title)) connection.askToClose(window);
        }
    }

    private List<Integer> windows(String title) throws IOException {
        StringBuilder output = new StringBuilder();
        int exit = exit(output, "search", "--onlyvisible", "--name", "^" + title + "$");
        if (exit != 0 && output.isEmpty()) return List.of(); // xdotool reports a failure if it finds none
        return output.toString().lines().map(Integer::valueOf).toList();
    }

    /**
     * Starts the main method of a test class on this display.
     *
     * @return the running program; close it before this server
     */
    public JavaProgram java(Class<?> main, String... arguments) throws IOException {
        return JavaProgram.start(display, main, arguments);
    }

    @Override
    public void close() {
        if (connection != null) connection.close();
        process.destroy();
        JavaProgram.await(process);
    }
}
