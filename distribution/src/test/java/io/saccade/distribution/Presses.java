package io.saccade.distribution;

import io.saccade.distribution.XServer.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Collects the mouse presses that reach another program with a full-screen window. */
final class Presses implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Presses(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "presses");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until the window is open. */
    static Presses on(XServer server) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Programs.java("-cp", System.getProperty("java.class.path"), ClickCounter.class.getName()));
        builder.environment().put("DISPLAY", server.display());
        Presses presses = new Presses(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        Waiting.until("a window fills the screen", () -> presses.lines.remove(ClickCounter.READY));
        return presses;
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) lines.add(line);
        } catch (IOException e) {
            lines.add(e.toString()); // not a press, so the test fails
        }
    }

    /** The places of all left-button presses so far. */
    List<Place> soFar() {
        List<Place> places = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(ClickCounter.PRESS)) continue;
            String[] press = line.substring(ClickCounter.PRESS.length()).split(" ");
            if (!press[0].equals("1")) throw new AssertionError("the left button was to be pressed, not: " + line);
            places.add(new Place(Integer.parseInt(press[1]), Integer.parseInt(press[2])));
        }
        return places;
    }

    /** All that the mouse did so far, in order; a press or release as button and place, a turn of the wheel as notches. */
    List<String> events() {
        return lines.stream()
                .filter(line -> line.startsWith(ClickCounter.PRESS)
                        || line.startsWith(ClickCounter.RELEASE)
                        || line.startsWith(ClickCounter.WHEEL))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
