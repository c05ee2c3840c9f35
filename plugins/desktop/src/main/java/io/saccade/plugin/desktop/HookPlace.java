package io.saccade.plugin.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The platform and environment of the process, as the hook needs them. */
record HookPlace(Platform platform, Map<String, String> environment) {
    private static final String REMEDY =
            " Start Saccade in a desktop session, or in a virtual one: xvfb-run saccade ...";

    /** The source of presses, which determines their pixels. */
    enum Platform {
        X11,
        WINDOWS,
        MAC
    }

    static HookPlace ofThisProcess() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }

    static HookPlace of(String os, Map<String, String> environment) {
        String name = os.toLowerCase(Locale.ROOT);
        Platform platform =
                name.startsWith("windows") ? Platform.WINDOWS : name.startsWith("mac") ? Platform.MAC : Platform.X11;
        return new HookPlace(platform, Map.copyOf(environment));
    }

    /** Returns why presses can't be received on this kind of desktop; empty when they can. */
    Optional<String> refusal() {
        if (!isWayland()) return Optional.empty();
        return Optional.of(
                "Wayland does not report presses that are meant for another program. Log in to an X11 session"
                        + (variable("DISPLAY").isEmpty()
                                ? "."
                                : "; for a separate X server, such as xvfb-run, unset WAYLAND_DISPLAY."));
    }

    boolean isWayland() {
        return platform == Platform.X11 && !variable("WAYLAND_DISPLAY").isEmpty();
    }

    /** Returns why no X server answers; empty when one does or none is needed. */
    Optional<String> noServer() {
        if (platform != Platform.X11) return Optional.empty();
        String display = variable("DISPLAY");
        if (display.isEmpty()) {
            return Optional.of("DISPLAY is not set, so there is no X server that reports presses." + REMEDY);
        }
        return XServerSocket.answers(display)
                ? Optional.empty()
                : Optional.of("No X server answers at DISPLAY '" + display + "'." + REMEDY);
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
