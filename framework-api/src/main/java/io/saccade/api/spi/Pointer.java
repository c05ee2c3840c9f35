package io.saccade.api.spi;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/**
 * A mouse, in pixels of the whole desktop. A plugin implements the raw pointer and acts only through
 * {@link StageContext#guard}, which keeps the user in control. Several threads call it, but calls never overlap.
 *
 * @since 0.1
 */
public interface Pointer {
    /** The pointer's actual position now, in pixels, not fractions. */
    Point position();

    /**
     * Moves the pointer.
     *
     * @param x pixels from the left edge of the desktop
     * @param y pixels from the upper edge of the desktop
     */
    void move(int x, int y);

    /** Presses {@code left}, {@code right} or {@code middle}. */
    void press(String button);

    /** Releases {@code left}, {@code right} or {@code middle}. */
    void release(String button);

    /**
     * Turns the wheel.
     *
     * @param notches down if positive, up if negative
     * @throws UnsupportedOperationException if this pointer has no wheel
     * @since 0.2
     */
    default void scroll(int notches) {
        throw new UnsupportedOperationException("this pointer has no wheel");
    }

    /**
     * Whether a guarded pointer would act now. It does not in a dry run, while the user's hand is on the mouse or a
     * stage has paused it, and after it was stopped. A stage that has opened something to act on closes it then.
     *
     * @since 0.2
     */
    default boolean acts() {
        return true;
    }

    /**
     * Pauses a guarded pointer, or lets it go on. While it is paused, moves and presses are dropped, and all buttons
     * are released. Raw pointers need not implement this.
     *
     * @since 0.2
     */
    default void pause(boolean paused) {}

    /**
     * Watches a key, independent of the focused window, until the pointer is closed. The callback runs on another
     * thread.
     *
     * @param key a name such as {@code escape}, {@code pause} or {@code f12}
     * @throws UnsupportedOperationException if this pointer can't watch keys, with the reason
     */
    default void onKey(String key, Runnable pressed) {
        throw new UnsupportedOperationException("this pointer can't watch the keyboard for '" + key + "'");
    }

    /** The desktop's area, whose corners are the fail-safe; empty if unknown: then only (0, 0) is a corner. */
    default Optional<Region> desktop() {
        return Optional.empty();
    }
}
