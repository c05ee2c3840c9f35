package io.saccade.plugin.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Presses that this process makes itself, such as clicks of the gaze. The system reports them like those of the user's
 * hand; listeners of {@link InputHook} do not receive them. Thread-safe.
 */
public final class OwnPresses {
    /** The system reports a press within some milliseconds, or not at all. */
    private static final long REPORTED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final Deque<OwnPress> WAITING = new ArrayDeque<>();

    private record OwnPress(String button, long nanos) {}

    private OwnPresses() {}

    /** Call this before each press. */
    public static void announce(String button) {
        synchronized (WAITING) {
            WAITING.addLast(new OwnPress(button, System.nanoTime()));
        }
    }

    /** Whether a press that the system reports is an announced one, which then counts as reported. */
    static boolean take(String button) {
        long now = System.nanoTime();
        synchronized (WAITING) {
            WAITING.removeIf(press -> now - press.nanos() > REPORTED_NANOS);
            OwnPress reported = WAITING.stream()
                    .filter(press -> press.button().equals(button))
                    .findFirst()
                    .orElse(null);
            return reported != null && WAITING.remove(reported);
        }
    }
}
