package io.saccade.distribution;

import io.saccade.api.data.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** An X server in memory on a free display number, with simulated mouse and keyboard input. */
final class XServer implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private final io.saccade.testkit.XServer server;

    private XServer(io.saccade.testkit.XServer server) {
        this.server = server;
    }

    /** Starts a server; skips the test if Xvfb or xdotool is not installed. */
    static XServer start() throws IOException {
        return new XServer(io.saccade.testkit.XServer.start(WIDTH, HEIGHT));
    }

    /** Starts a server with a screen of this size. */
    static XServer start(int width, int height) throws IOException {
        return new XServer(io.saccade.testkit.XServer.start(width, height));
    }

    String display() {
        return server.display();
    }

    /** The place of the pointer. */
    Place pointer() throws IOException {
        LockSupport.parkNanos(1_000_000); // loops that ask without a pause would take a processor from the program
        Point pointer = server.pointer();
        return new Place((int) pointer.x(), (int) pointer.y());
    }

    boolean hasWindow(String title) throws IOException {
        return server.hasWindow(title);
    }

    /** Presses the window's close button. */
    void closeWindow(String title) throws IOException {
        server.closeWindow(title);
    }

    /** Gives a window the whole screen and the keyboard, as a window manager does. */
    void fillScreen(String title) {
        String[] size = {String.valueOf(WIDTH), String.valueOf(HEIGHT)};
        xdotool("search", "--onlyvisible", "--name", title, "windowmove", "0", "0", "windowsize", size[0], size[1]);
        xdotool("search", "--onlyvisible", "--name", title, "windowfocus");
    }

    /** Presses and releases the left button at a pixel, like a user. */
    void click(int x, int y) {
        clickEach(List.of(new Place(x, y)));
    }

    /** Clicks at one place after the other, by one program, so that those that are clicked on keep the processors. */
    void clickEach(List<Place> places) {
        List<String> clicks = new ArrayList<>();
        for (Place place : places) {
            clicks.addAll(List.of("mousemove", String.valueOf(place.x()), String.valueOf(place.y())));
            clicks.addAll(List.of("click", "--delay", "20", "1")); // else xdotool waits for 100 ms after each
        }
        xdotool(clicks.toArray(String[]::new));
    }

    /** How long the pointer continues to move within the watched time. */
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

    /**
     * Holds the mouse there for 200 ms, like a hand, against other moves: the program can't see a move that comes between
     * its look at the pointer and its own move, and others may take the processor from it just then.
     */
    void hand(int x, int y) {
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            moves.addAll(List.of("mousemove", String.valueOf(x), String.valueOf(y), "sleep", "0.02"));
        }
        xdotool(moves.toArray(String[]::new));
    }

    /** Presses a key like a keyboard, by its X name. */
    void key(String name) {
        xdotool("key", name);
    }

    private void xdotool(String... arguments) {
        try {
            server.xdotool(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A pixel of the screen. */
    record Place(int x, int y) {
        /** The pixel at a fraction of the screen. */
        static Place of(double x, double y) {
            return new Place((int) Math.round(x * (WIDTH - 1)), (int) Math.round(y * (HEIGHT - 1)));
        }

        boolean isNear(Place other) {
            return Math.abs(x - other.x) <= 1 && Math.abs(y - other.y) <= 1;
        }
    }
}
