package io.saccade.plugin.robotcursor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An X server in memory, on a display number that was free. */
final class XServer implements AutoCloseable {
    private static final Pattern LOCATION = Pattern.compile("x:(\\d+) y:(\\d+) .*", Pattern.DOTALL);

    private final Process process;
    private final String display;

    private XServer(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /** Starts one; the test is left out where Xvfb or xdotool is not installed. */
    static XServer start(int width, int height) throws IOException {
        for (String tool : new String[] {"Xvfb", "xdotool"}) {
            assumeTrue(installed(tool), () -> tool + " is not installed; left out");
        }
        Process process = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-nolisten",
                        "tcp",
                        // or the pointer would jump back to the middle when the last program leaves
                        "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String number = output.readLine(); // written when it is ready
        if (number == null) throw new IOException("Xvfb did not start");
        return new XServer(process, ":" + number);
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    String display() {
        return display;
    }

    /** Where the pointer is, as {@code x,y}. */
    String pointer() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("xdotool", "getmouselocation");
        builder.environment().put("DISPLAY", display);
        String output = new String(builder.start().getInputStream().readAllBytes());
        Matcher location = LOCATION.matcher(output);
        if (!location.matches()) throw new IOException("xdotool said: " + output);
        return location.group(1) + "," + location.group(2);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
