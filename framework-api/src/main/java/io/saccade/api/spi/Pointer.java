package io.saccade.api.spi;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/**
 * A mouse, in pixels of the whole desktop. A plugin implements the raw one and acts only through
 * {@link StageContext#guard}, which keeps the person in control. Positions are called for from several
 * threads, but never two calls at once.
 */
public interface Pointer {
    /** Where the pointer really is now; pixels here, not fractions. */
    Point position();

    void move(int x, int y);

    /** Presses {@code left}, {@code right} or {@code middle}. */
    void press(String button);

    void release(String button);

    /**
     * Watches a key of the keyboard, whatever window has the focus, until the pointer is closed. Called back from
     * another thread.
     *
     * @param key a name such as {@code escape}, {@code pause} or {@code f12}
     * @throws UnsupportedOperationException where this pointer can't, with the reason
     */
    default void onKey(String key, Runnable pressed) {
        throw new UnsupportedOperationException("this pointer can't watch the keyboard for '" + key + "'");
    }

    /** The desktop's extent, whose corners are the fail-safe; empty when unknown, then only (0, 0) is one. */
    default Optional<Region> desktop() {
        return Optional.empty();
    }
}
