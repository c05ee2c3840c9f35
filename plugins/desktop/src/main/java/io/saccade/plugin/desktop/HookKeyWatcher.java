package io.saccade.plugin.desktop;

import io.saccade.api.spi.KeyWatcher;

/** Watches keys with the input hook. */
public final class HookKeyWatcher implements KeyWatcher {
    /** For the service loader. */
    public HookKeyWatcher() {}

    @Override
    public AutoCloseable watch(String key, Runnable pressed) {
        try {
            return InputHook.onKey(key, pressed);
        } catch (IllegalStateException e) {
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
    }
}
