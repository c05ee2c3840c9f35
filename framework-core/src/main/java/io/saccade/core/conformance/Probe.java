package io.saccade.core.conformance;

import io.saccade.core.moment.FrameLedger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what one stage does against the rules during one run. Any thread. */
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FrameLedger ledger;
    private final Map<Rule, String> violations = new ConcurrentHashMap<>();
    private final Map<Thread, Call> calls = new ConcurrentHashMap<>();
    private volatile Duration patience = PATIENCE;

    private record Call(String method, long sinceNanos) {}

    Probe(FrameLedger ledger) {
        this.ledger = ledger;
    }

    FrameLedger ledger() {
        return ledger;
    }

    /** Notes the first violation of a rule. */
    void violates(Rule rule, String sentence) {
        violations.putIfAbsent(rule, sentence);
    }

    Optional<String> violation(Rule rule) {
        return Optional.ofNullable(violations.get(rule));
    }

    boolean isClean() {
        return violations.isEmpty();
    }

    void mayTake(Duration longest) {
        if (longest.compareTo(patience) > 0) patience = longest;
    }

    /** Calls the stage. */
    <E extends Exception> void call(String method, Body<E> body) throws E {
        calls.put(Thread.currentThread(), new Call(method, System.nanoTime()));
        try {
            body.run();
        } finally {
            calls.remove(Thread.currentThread());
        }
    }

    /** Calls the stage for an answer. */
    <T> T ask(String method, Callable<T> call) throws Exception {
        calls.put(Thread.currentThread(), new Call(method, System.nanoTime()));
        try {
            return call.call();
        } finally {
            calls.remove(Thread.currentThread());
        }
    }

    /** Calls the stage; what it throws is a violation, and goes on. */
    <E extends Exception> void call(Rule rule, String method, Body<E> body) throws E {
        try {
            call(method, body);
        } catch (Throwable e) { // any failure of a plugin
            violates(rule, method + " threw " + e);
            throw e;
        }
    }

    /** Whether a call has taken too long; notes it. */
    boolean isSlow() {
        for (Call call : calls.values()) {
            if (System.nanoTime() - call.sinceNanos() < patience.toNanos()) continue;
            violates(
                    Rule.IN_TIME,
                    call.method() + " has not answered for " + patience.toSeconds()
                            + " s; declare a longer time with context.mayTake");
            return true;
        }
        return false;
    }

    /** A call of the stage. */
    @FunctionalInterface
    interface Body<E extends Exception> {
        void run() throws E;
    }
}
