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
 * Warns the user about a stage call that takes too long, and says when it returns. A background thread polls all calls
 * every 200 ms, so a call itself costs almost nothing. Any thread.
 */
final class CallWatch implements AutoCloseable {
    /** A little under 5 s: the user is told within five seconds. */
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

    /**
     * A call as last seen, and since when; whether the user was told that it takes long, and how many slow calls came
     * before.
     */
    private record Look(long number, String method, long sinceNanos, boolean told, int before) {
        /** Doubles with each slow call, so that the user hears of a stage that is always slow only a few times. */
        long patienceNanos(StageCall call) {
            return call.patienceNanos() << Math.min(before, MOST_DOUBLINGS);
        }
    }

    CallWatch(Journal journal, LongSupplier clock, long patienceNanos) {
        this.journal = journal;
        this.clock = clock;
        this.patienceNanos = patienceNanos;
    }

    /** Registers a new opening of a stage, and starts the watch thread if needed. */
    StageCall of(String stage) {
        StageCall call = new StageCall(stage, patienceNanos);
        calls.add(call);
        begin();
        return call;
    }

    /** Stops watching the calls of a stage that is closed. */
    synchronized void forget(StageCall call) {
        glance(call, clock.getAsLong());
        calls.remove(call);
        looks.remove(call);
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

    /** Checks every call once. */
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

    /** The calls that run now, such as {@code 'video' in finish()}. */
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
