package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseListener;
import java.util.Map;
import java.util.Optional;

/**
 * Presses of the mouse and of keys, whatever window has the focus, on X11, Windows and macOS. Nothing is kept from
 * the program that the press was meant for. Whoever listens shares one hook of the process, which is there while
 * anybody listens: close what you register, or the process stays alive. Callbacks come one at a time on a thread of
 * their own. Any thread may call.
 */
public final class InputHook {
    private static final Map<Integer, String> BUTTONS = Map.of(
            // X counts the wheel's button second, which JNativeHook does not follow
            NativeMouseEvent.BUTTON1, "left", NativeMouseEvent.BUTTON2, "right", NativeMouseEvent.BUTTON3, "middle");

    private InputHook() {}

    /** One who listens. */
    public interface Registration extends AutoCloseable {
        /** Ends it: no further callback begins. Closing twice does no harm. */
        @Override
        void close();
    }

    /**
     * Why nothing can be heard here, with the remedy, as a sentence; empty when it can. Registers nothing, and leaves
     * it to {@link io.saccade.api.spi.Check#display} to tell that there is no display at all. Whether macOS permits it
     * shows only when somebody listens.
     */
    public static Optional<String> missing() {
        HookPlace place = HookPlace.ofThisProcess();
        Optional<String> refusal = place.refusal();
        return refusal.isPresent() || place.noServer().isPresent() ? refusal : HookLibrary.refusal();
    }

    /** Why this key can't be listened to: there is no key of the name, or the same as above. */
    public static Optional<String> missing(String key) {
        return HookKeys.refusal(key).or(InputHook::missing);
    }

    /**
     * Listens to presses of the mouse's buttons. Needs a display, since pixels are those of {@link Screens}.
     *
     * @throws IllegalStateException where nothing can be heard, with the reason and the remedy
     */
    public static Registration onPress(PressListener listener) {
        return SharedHook.listen(new NativeMouseListener() {
            @Override
            public void nativeMousePressed(NativeMouseEvent event) {
                String button = BUTTONS.get(event.getButton());
                if (button != null) SharedHook.tell(() -> HookPixels.tell(event, button, listener));
            }
        });
    }

    /**
     * Listens to a key; while it is held down the keyboard repeats it.
     *
     * @param key a key that writes nothing: {@code escape}, {@code pause}, {@code scroll-lock}, {@code f1} to
     *     {@code f24} and so on
     * @throws IllegalArgumentException when there is no such key, with what may have been meant
     * @throws IllegalStateException where nothing can be heard, with the reason and the remedy
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
