package io.saccade.api.spi;

/**
 * Watches the keyboard, so that the kill key stops actuators other than pointers. A module
 * {@code provides io.saccade.api.spi.KeyWatcher with ...}. Implementations have a public constructor without parameters
 * and do nothing before the first call.
 *
 * @since 0.2
 */
public interface KeyWatcher {
    /**
     * Watches a key, independent of the focused window, until the result is closed.
     *
     * @param key a name such as {@code escape}, {@code pause} or {@code f12}
     * @param pressed called from another thread
     * @throws IllegalArgumentException if there is no such key; the message suggests a similar one
     * @throws UnsupportedOperationException if keys can't be watched on this machine, with the reason as a sentence
     */
    AutoCloseable watch(String key, Runnable pressed);
}
