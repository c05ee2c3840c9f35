package io.saccade.cli;

import io.saccade.api.spi.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The user at this process's standard input and output, a terminal or a pipe. From the first question on, a separate
 * thread reads lines: reading standard input can't be interrupted, but waiting for a line can.
 */
final class StandardTerminal implements Terminal {
    private final InputStream in;
    private final PrintStream out;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private boolean reading;
    private boolean ended;
    private volatile boolean used;
    private volatile @Nullable IOException broken;

    StandardTerminal(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** Whether a stage has used the terminal, so that no other output should be mixed in. */
    boolean used() {
        return used;
    }

    @Override
    public void say(String text) {
        used = true;
        out.println(text);
    }

    @Override
    public synchronized Optional<String> ask(String question) throws InterruptedException {
        used = true;
        if (ended) return Optional.empty();
        out.print(question);
        out.flush();
        if (!reading) startReading();
        Optional<String> line = lines.take();
        if (line.isPresent()) return line;
        ended = true;
        out.println();
        IOException cause = broken;
        if (cause != null) throw new UncheckedIOException("can't read standard input", cause);
        return Optional.empty();
    }

    private void startReading() {
        reading = true;
        Thread thread = new Thread(this::read, "saccade-terminal");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) lines.add(Optional.of(line));
        } catch (IOException e) {
            broken = e;
        }
        lines.add(Optional.empty());
    }
}
