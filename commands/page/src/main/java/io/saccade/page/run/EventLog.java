package io.saccade.page.run;

import com.google.gson.JsonElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The latest events of a run, for listeners that come later or come again after a pause. Any thread. A listener is called
 * with the log locked, so it must return at once.
 */
public final class EventLog {
    private static final int KEPT = 2000;

    private final ArrayDeque<RunEvent> kept = new ArrayDeque<>();
    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    synchronized void add(String type, JsonElement data) {
        RunEvent event = new RunEvent(++last, type, data);
        kept.addLast(event);
        if (kept.size() > KEPT) kept.removeFirst();
        listeners.forEach(listener -> listener.accept(event));
    }

    /**
     * Passes the kept events after one to a listener, and then all new ones.
     *
     * @param after the id of the last event that the listener got; 0 for none
     */
    public synchronized void listen(long after, Consumer<RunEvent> listener) {
        // An id from before a restart of the server is larger than any of ours: then all are new.
        long from = after > last ? 0 : after;
        new ArrayList<>(kept).stream().filter(event -> event.id() > from).forEach(listener);
        listeners.add(listener);
    }

    public void forget(Consumer<RunEvent> listener) {
        listeners.remove(listener);
    }

    /** The number of listeners. */
    public int listeners() {
        return listeners.size();
    }
}
