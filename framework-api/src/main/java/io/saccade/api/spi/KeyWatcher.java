package io.saccade.api.spi;

/**
 * Watches the keyboard, so that the kill key reaches actuators that are no pointer. A module {@code provides
 * io.saccade.api.spi.KeyWatcher with ...}. Implementations have a public constructor without parameters and do nothing
 * before they are asked.
 */
public interface KeyWatcher {
    /**
     * Watches a key, whatever window has the focus, until the result is closed.
     *
     * @param key a name such as {@code escape}, {@code pause} or {@code f12}
     * @param pressed called back from another thread
     * @throws IllegalArgumentException if there is no such key, with what may have been meant
     * @throws UnsupportedOperationException if keys can't be watched on this machine, with the reason as a sentence
     */
    AutoCloseable watch(String key, Runnable pressed);
}
