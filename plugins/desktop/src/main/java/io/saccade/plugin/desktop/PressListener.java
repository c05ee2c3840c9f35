package io.saccade.plugin.desktop;

/** Receives mouse presses. */
@FunctionalInterface
public interface PressListener {
    /**
     * Called on the hook's thread within a few milliseconds of the press. Must return soon, since all listeners share
     * that thread.
     *
     * @param x pixels of the desktop, as in {@link Screens}
     * @param y pixels of the desktop, likewise
     * @param button {@code left}, {@code right} or {@code middle}
     */
    void pressed(double x, double y, String button);
}
