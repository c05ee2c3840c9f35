package io.saccade.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An X server in memory, on a display number that was free, and a hand on its mouse. */
final class XServer implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private static final Pattern LOCATION = Pattern.compile("x:(\\d+) y:(\\d+) .*", Pattern.DOTALL);

    private final Process process;
    private final String display;

    private XServer(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /** Starts one; the test is left out where Xvfb or xdotool is not installed. */
    static XServer start() throws IOException {
        for (String tool : new String[] {"Xvfb", "xdotool"}) {
            assumeTrue(Programs.isInstalled(tool), () -> tool + " is not installed; left out");
        }
        String screen = WIDTH + "x" + HEIGHT + "x24";
        // -noreset: or the pointer would jump back to the middle when the last program leaves
        Process process = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String number = output.readLine(); // written when it is ready
        if (number == null) throw new IOException("Xvfb did not start");
        return new XServer(process, ":" + number);
    }

    String display() {
        return display;
    }

    /** Where the pointer is. */
    Place pointer() throws IOException {
        Matcher location = LOCATION.matcher(xdotool("getmouselocation"));
        if (!location.matches()) throw new IOException("xdotool does not know where the pointer is");
        return new Place(Integer.parseInt(location.group(1)), Integer.parseInt(location.group(2)));
    }

    /** Presses and releases the left button there, as a hand does. */
    void click(int x, int y) {
        xdotool("mousemove", String.valueOf(x), String.valueOf(y), "click", "1");
    }

    /** How long the pointer goes on moving, of the time that it is watched. */
    Duration motion(Duration watched) throws IOException {
        long start = System.nanoTime();
        long lastMoved = start;
        Place last = pointer();
        for (long now = start; now - start < watched.toNanos(); now = System.nanoTime()) {
            Place place = pointer();
            if (!place.equals(last)) lastMoved = now;
            last = place;
        }
        return Duration.ofNanos(lastMoved - start);
    }

    /** Puts the mouse there once. */
    void nudge(int x, int y) {
        xdotool("mousemove", String.valueOf(x), String.valueOf(y));
    }

    /** Holds the mouse there for a moment, as a hand does, whatever else moves it. */
    void hand(int x, int y) {
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            moves.addAll(List.of("mousemove", String.valueOf(x), String.valueOf(y), "sleep", "0.02"));
        }
        xdotool(moves.toArray(String[]::new));
    }

    /** Presses a key as the keyboard does, by X's name for it. */
    void key(String name) {
        xdotool("key", name);
    }

    private String xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display, "xdotool"));
        command.addAll(List.of(arguments));
        return Programs.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** A pixel of the screen. */
    record Place(int x, int y) {
        /** The pixel of a fraction of the screen. */
        static Place of(double x, double y) {
            return new Place((int) Math.round(x * (WIDTH - 1)), (int) Math.round(y * (HEIGHT - 1)));
        }

        boolean isNear(Place other) {
            return Math.abs(x - other.x) <= 1 && Math.abs(y - other.y) <= 1;
        }
    }
}
