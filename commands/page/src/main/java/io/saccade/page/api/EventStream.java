package io.saccade.page.api;

import com.google.gson.JsonElement;
import io.saccade.page.run.LiveRun;
import io.saccade.page.run.RunEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of a run to one browser: a snapshot twice a second, and each event as it comes. It keeps no thread.
 * A browser that reads too slowly is cut off; it connects again and says which event it got last.
 */
final class EventStream {
    private static final int MOST_WAITING = 3000;
    private static final long SNAPSHOT_MILLIS = 500;
    private static final int COMMENT_EVERY = 30;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "saccade-page-events");
        thread.setDaemon(true);
        return thread;
    });

    private final Exchange exchange;
    private final LiveRun run;
    private final Consumer<RunEvent> listener = this::event;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private @Nullable ScheduledFuture<?> snapshots;
    private boolean writing;
    private boolean ended;
    private int ticks;

    private EventStream(Exchange exchange, LiveRun run) {
        this.exchange = exchange;
        this.run = run;
    }

    /** @param after the id of the last event that the browser got; 0 for none */
    static void open(Exchange exchange, LiveRun run, long after) {
        exchange.response().getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        EventStream stream = new EventStream(exchange, run);
        stream.send("retry: 1000\n\n");
        stream.tick();
        run.events().listen(after, stream.listener);
        stream.begin();
    }

    private synchronized void begin() {
        if (!ended) {
            snapshots =
                    CLOCK.scheduleWithFixedDelay(this::tick, SNAPSHOT_MILLIS, SNAPSHOT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        if (!isWriting()) send(text("snapshot", SnapshotJson.of(run.run().snapshot()), ""));
        if (++ticks % COMMENT_EVERY == 0) send(": still here\n\n");
    }

    private void event(RunEvent event) {
        send(text(event.type(), event.data(), "id: " + event.id() + "\n"));
        if (event.type().equals("ended")) end();
    }

    private static String text(String type, JsonElement data, String id) {
        return id + "event: " + type + "\ndata: " + data + "\n\n";
    }

    private void send(String text) {
        boolean tooSlow;
        synchronized (this) {
            if (ended) return;
            waiting.add(text);
            tooSlow = waiting.size() > MOST_WAITING;
        }
        if (tooSlow) failed(new IOException("the browser reads too slowly"));
        else write();
    }

    /** A browser that is slow needs no snapshot now: the next one has all. */
    private synchronized boolean isWriting() {
        return writing;
    }

    private void end() {
        stop();
        write();
    }

    private synchronized void stop() {
        ended = true;
        run.events().forget(listener);
        if (snapshots != null) snapshots.cancel(false);
    }

    /** Writes all that waits; the callback goes on with what came meanwhile. */
    private void write() {
        ByteBuffer bytes;
        boolean last;
        synchronized (this) {
            if (writing) return;
            if (waiting.isEmpty() && !ended) return;
            bytes = ByteBuffer.wrap(String.join("", waiting).getBytes(StandardCharsets.UTF_8));
            waiting.clear();
            last = ended;
            writing = true;
        }
        exchange.response().write(last, bytes, Callback.from(() -> written(last), this::failed));
    }

    private void written(boolean last) {
        if (last) {
            exchange.callback().succeeded();
            return;
        }
        synchronized (this) {
            writing = false;
        }
        write();
    }

    private void failed(Throwable failure) {
        stop();
        exchange.callback().failed(failure);
    }
}
