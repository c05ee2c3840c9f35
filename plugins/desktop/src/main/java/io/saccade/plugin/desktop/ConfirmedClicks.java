package io.saccade.plugin.desktop;

import io.saccade.plugin.desktop.InputHook.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Clicks of the gaze that a second look has confirmed, as in a magnifier: from the stage that makes them to those that
 * train on clicks. Other clicks of the gaze are told to nobody, since they may have missed what was meant. Thread-safe.
 */
public final class ConfirmedClicks {
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private ConfirmedClicks() {}

    /** Receives confirmed clicks. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called by the thread that clicks. Must return soon.
         *
         * @param x pixels of the desktop, as in {@link Screens}
         * @param y pixels of the desktop, likewise
         * @param button {@code left}, {@code right} or {@code middle}
         * @param lookedNanos time stamp of a sample in which the user looked at that place, before the magnifier
         *     covered it
         */
        void clicked(double x, double y, String button, long lookedNanos);
    }

    /** Listens until the registration is closed. */
    public static Registration listen(Listener listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    /** Tells all listeners of a click. See {@link Listener#clicked}. */
    public static void tell(double x, double y, String button, long lookedNanos) {
        for (Listener listener : LISTENERS) listener.clicked(x, y, button, lookedNanos);
    }
}
