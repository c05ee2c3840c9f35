package io.saccade.core.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person which stage does not answer: once when a call has taken too long, and again when it answers. Looks
 * a few times a second; calls themselves cost next to nothing. Any thread.
 */
final class CallWatch implements AutoCloseable {
    /** The promise is five seconds. */
    static final long PATIENCE_NANOS = 4_700_000_000L;

    private static final int GLANCE_MILLIS = 200;
    private static final int MOST_DOUBLINGS = 10;

    private final Journal journal;
    private final LongSupplier clock;
    private final long patienceNanos;
    private final List<StageCall> calls = new CopyOnWriteArrayList<>();
    private final Map<StageCall, Look> looks = new HashMap<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** A call as it was seen, and from when on; whether it was told that it takes long, and how many were before it. */
    private record Look(long number, String method, long sinceNanos, boolean told, int before) {
        /** Twice as long each time, so that a stage that is always slow is told a few times and not for ever. */
        long patienceNanos(StageCall call) {
            return call.patienceNanos() << Math.min(before, MOST_DOUBLINGS);
        }
    }

    CallWatch(Journal journal, LongSupplier clock, long patienceNanos) {
        this.journal = journal;
        this.clock = clock;
        this.patienceNanos = patienceNanos;
    }

    /** The calls of one opening of a stage. */
    StageCall of(String stage) {
        StageCall call = new StageCall(stage, patienceNanos);
        calls.add(call);
        begin();
        return call;
    }

    private synchronized void begin() {
        if (thread != null || closed) return;
        thread = new Thread(this::watch, "saccade-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed) {
                glance();
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) { // closed
        }
    }

    /** Looks at every call once. */
    synchronized void glance() {
        long now = clock.getAsLong();
        for (StageCall call : calls) glance(call, now);
    }

    private void glance(StageCall call, long now) {
        long number = call.number();
        Look look = looks.get(call);
        if (look == null || look.number() != number) {
            if (look != null && look.told()) tell(call, look.method() + " answered after " + seconds(look, now));
            int before = look == null ? 0 : look.before() + (look.told() ? 1 : 0);
            looks.put(call, new Look(number, call.method(), now, false, before));
        } else if (call.isPaused()) {
            looks.put(call, new Look(number, look.method(), now, look.told(), look.before()));
        } else if (call.isUnderWay() && !look.told() && now - look.sinceNanos() >= look.patienceNanos(call)) {
            tell(call, look.method() + " has not answered for " + seconds(look, now));
            looks.put(call, new Look(number, look.method(), look.sinceNanos(), true, look.before()));
        }
    }

    private void tell(StageCall call, String sentence) {
        journal.problem(call.stage() + ": " + sentence);
    }

    private static String seconds(Look look, long now) {
        return String.format(Locale.ROOT, "%.1f s", (now - look.sinceNanos()) / 1e9);
    }

    /** The stage whose call runs on this thread. */
    Optional<String> stageOn(Thread thread) {
        return calls.stream()
                .filter(call -> call.isOn(thread))
                .map(CallWatch::text)
                .findFirst();
    }

    /** What every stage does that is in a call now: {@code 'video' in finish()}. */
    List<String> underWay() {
        return calls.stream().filter(StageCall::isUnderWay).map(CallWatch::text).toList();
    }

    private static String text(StageCall call) {
        return "'" + call.stage() + "' in " + call.method();
    }

    @Override
    public synchronized void close() {
        glance();
        closed = true;
        if (thread != null) thread.interrupt();
    }
}
