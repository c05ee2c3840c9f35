package io.saccade.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Pages that look at a run as the page in a browser does: all events, and a picture ten times a second. */
final class LookingPages implements AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000;

    private final PageProcess server;
    private final String run;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    LookingPages(PageProcess server, String run, int count) {
        this.server = server;
        this.run = run;
        for (int i = 0; i < count; i++) {
            start(this::readEvents);
            start(this::readPictures);
        }
    }

    private interface Reading {
        void read() throws IOException, InterruptedException;
    }

    private void start(Reading reading) {
        Thread thread = new Thread(() -> {
            try {
                reading.read();
            } catch (IOException | InterruptedException e) { // the measurement is over
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void readEvents() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> events =
                server.send(server.request(run + "/events"), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            Iterator<String> next = lines.iterator();
            while (!over && next.hasNext()) next.next();
        }
    }

    private void readPictures() throws IOException, InterruptedException {
        String last = "0";
        while (!over) {
            long asked = System.nanoTime();
            HttpResponse<byte[]> picture = server.send(
                    server.request(run + "/pictures/view?after=" + last), HttpResponse.BodyHandlers.ofByteArray());
            last = picture.headers().firstValue("X-Sequence").orElse(last);
            LockSupport.parkNanos(asked + EVERY_NANOS - System.nanoTime());
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) thread.join(2000);
    }
}
