package io.saccade.plugin.gymnasium;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the output of a process until it ends, and keeps the last lines for error messages. */
final class LastWords {
    private static final System.Logger LOG = System.getLogger("io.saccade.plugin.gymnasium");
    private static final int LINES = 30;
    private static final long PATIENCE_MILLIS = 1000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    LastWords(InputStream printed) {
        reader = new Thread(() -> read(printed), "gymnasium-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream printed) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            text.lines().forEach(this::remember);
        } catch (IOException | UncheckedIOException e) { // the stream was closed during a read; the lines so far remain
            LOG.log(Level.DEBUG, "the rest could not be read: " + e.getMessage());
        }
    }

    private void remember(String line) {
        LOG.log(Level.DEBUG, line);
        synchronized (lines) {
            if (lines.size() == LINES) lines.removeFirst();
            lines.addLast(line);
        }
    }

    /**
     * The last lines of a process that has ended. Waits for the reader, but at most 1 s, since children of the process
     * may keep the stream open.
     */
    String text() throws InterruptedException {
        reader.join(PATIENCE_MILLIS);
        synchronized (lines) {
            return lines.isEmpty() ? "it printed nothing" : "its last output:\n  " + String.join("\n  ", lines);
        }
    }
}
