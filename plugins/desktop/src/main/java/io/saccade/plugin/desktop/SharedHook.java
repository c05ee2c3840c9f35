package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeHookException;
import com.github.kwhat.jnativehook.dispatcher.VoidDispatchService;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseListener;
import io.saccade.plugin.desktop.InputHook.Registration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process's hook, registered with the system while there are listeners. */
final class SharedHook {
    private static final Logger LOG = System.getLogger(SharedHook.class.getName());
    /**
     * Runs callbacks off the hook's native thread; on some systems every press of the desktop waits for that thread.
     */
    private static final Executor CALLS = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "input-hook");
        thread.setDaemon(true);
        return thread;
    });

    private static int listeners;

    private SharedHook() {}

    static Registration listen(NativeKeyListener listener) {
        open();
        GlobalScreen.addNativeKeyListener(listener);
        return once(() -> GlobalScreen.removeNativeKeyListener(listener));
    }

    static Registration listen(NativeMouseListener listener) {
        open();
        GlobalScreen.addNativeMouseListener(listener);
        return once(() -> GlobalScreen.removeNativeMouseListener(listener));
    }

    /** Runs a callback; its failure must not affect other listeners. */
    static void tell(Runnable call) {
        CALLS.execute(() -> {
            try {
                call.run();
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "the action for a key or button press failed", e);
            }
        });
    }

    private static Registration once(Runnable removal) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (!open.getAndSet(false)) return;
            removal.run();
            close();
        };
    }

    private static synchronized void open() {
        InputHook.missing().or(HookPlace.ofThisProcess()::noServer).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (listeners == 0) register();
        listeners++;
    }

    private static void register() {
        // JNativeHook shuts down a dispatcher with threads when it registers a second time, and never restarts it.
        GlobalScreen.setEventDispatcher(new VoidDispatchService());
        try {
            GlobalScreen.registerNativeHook();
        } catch (NativeHookException e) {
            if (e.getCause() instanceof InterruptedException)
                Thread.currentThread().interrupt();
            throw new IllegalStateException(reason(e), e);
        }
    }

    private static String reason(NativeHookException e) {
        return switch (e.getCode()) {
            case NativeHookException.DARWIN_AXAPI_DISABLED ->
                "macOS reports presses to Java only with permission: System Settings, Privacy & Security,"
                        + " Accessibility (and Input Monitoring). Allow it there, then start again.";
            case NativeHookException.X11_OPEN_DISPLAY ->
                "The X server at DISPLAY '" + System.getenv("DISPLAY") + "' refuses this user. Start it in a session of"
                        + " your own.";
            case NativeHookException.X11_RECORD_NOT_FOUND ->
                "The X server has no RECORD extension, which reports presses. Enable it, or use another X server.";
            default ->
                "The system does not report presses (JNativeHook's error 0x" + Integer.toHexString(e.getCode())
                        + "). Log out and in again.";
        };
    }

    private static synchronized void close() {
        if (--listeners > 0) return;
        try {
            GlobalScreen.unregisterNativeHook();
        } catch (NativeHookException e) {
            throw new IllegalStateException("the input hook could not be removed: " + e.getMessage(), e);
        }
    }
}
