package io.saccade.core.device;

import java.util.Optional;

/**
 * Decides once for the process whether Java's AWT may connect to the screen. AWT connects at its first use, also if it
 * only draws into memory. If the X server does not answer then, all drawing in the process fails, and if AWT is made
 * headless, no later run can open a window. Any thread.
 */
public final class ProcessScreen {
    private static final String HEADLESS = "java.awt.headless";

    private static boolean decided;
    private static volatile Optional<String> dead = Optional.empty();

    private ProcessScreen() {}

    /**
     * For a process in which any run may need the screen: AWT stays able to use it, if it works. Starts a Java process
     * to find out if there is an X server, which takes about half a second.
     */
    public static synchronized void keepAble() {
        if (decided) return;
        decided = true;
        if (isSet()) return;
        dead = refusal();
        if (dead.isPresent()) System.setProperty(HEADLESS, "true");
    }

    /**
     * For a process with a single run: if that needs no screen, AWT does not connect to it.
     *
     * @param needed whether a stage of the run needs a display
     */
    public static synchronized void decideForOneRun(boolean needed) {
        if (decided) return;
        decided = true;
        if (!needed && !isSet()) System.setProperty(HEADLESS, "true");
    }

    /** Why AWT can't use the screen; empty if it can, or if {@code DISPLAY} is not set: it is then headless by itself. */
    private static Optional<String> refusal() {
        String display = System.getenv("DISPLAY");
        if (!X11DisplayProbe.isUsedHere() || display == null || display.isBlank()) return Optional.empty();
        return new X11DisplayProbe(display).missing().or(new ChildScreenProbe(display)::missing);
    }

    private static boolean isSet() {
        return System.getProperty(HEADLESS) != null;
    }

    /** Why this process can't use its screen, if that was found out. */
    static Optional<String> dead() {
        return dead;
    }
}
