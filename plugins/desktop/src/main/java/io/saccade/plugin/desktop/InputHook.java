package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseListener;
import java.util.Map;
import java.util.Optional;

/**
 * Receives mouse and key presses in any window of the desktop, on X11, Windows and macOS. The
 * program that they are meant for receives them, too. All listeners share one hook of the process, which exists while
 * there are listeners: close each registration, or the process stays alive. Callbacks run one at a time on a separate
 * thread. Thread-safe.
 */
public final class InputHook {
    private static final Map<Integer, String> BUTTONS = Map.of(
            // X numbers the wheel's button 2, unlike JNativeHook
            NativeMouseEvent.BUTTON1, "left", NativeMouseEvent.BUTTON2, "right", NativeMouseEvent.BUTTON3, "middle");

    private InputHook() {}

    /** A registered listener. */
    public interface Registration extends AutoCloseable {
        /** Removes the listener: no further callback starts. Idempotent. */
        @Override
        void close();
    }

    /**
     * Returns why presses can't be received here, with the remedy, as a sentence; empty when they can. Registers
     * nothing. A missing display is reported by {@link io.saccade.api.spi.Check#display} instead. On macOS a missing
     * permission shows only when a listener is registered.
     */
    public static Optional<String> missing() {
        HookPlace place = HookPlace.ofThisProcess();
        Optional<String> refusal = place.refusal();
        return refusal.isPresent() || place.noServer().isPresent() ? refusal : HookLibrary.refusal();
    }

    /** Returns why this key can't be watched: it is unknown, or presses can't be received. */
    public static Optional<String> missing(String key) {
        return HookKeys.refusal(key).or(InputHook::missing);
    }

    /**
     * Listens to mouse buttons that the user presses, not to {@link OwnPresses}. Needs a display, since pixels are those of {@link Screens}.
     *
     * @throws IllegalStateException when presses can't be received, with the reason and the remedy
     */
    public static Registration onPress(PressListener listener) {
        return SharedHook.listen(new NativeMouseListener() {
            @Override
            public void nativeMousePressed(NativeMouseEvent event) {
                String button = BUTTONS.get(event.getButton());
                if (button == null || OwnPresses.take(button)) return;
                SharedHook.tell(() -> HookPixels.tell(event, button, listener));
            }
        });
    }

    /**
     * Listens to a key. While it is held down the keyboard repeats it.
     *
     * @param key a key that writes no text: {@code escape}, {@code pause}, {@code scroll-lock}, {@code f1} to
     *     {@code f24} and so on
     * @throws IllegalArgumentException when there is no such key, with a suggestion
     * @throws IllegalStateException when presses can't be received, with the reason and the remedy
     */
    public static Registration onKey(String key, Runnable pressed) {
        int code = HookKeys.code(key);
        return SharedHook.listen(new NativeKeyListener() {
            @Override
            public void nativeKeyPressed(NativeKeyEvent event) {
                if (event.getKeyCode() == code) SharedHook.tell(pressed);
            }
        });
    }
}
