package io.saccade.plugin.desktop;

/** Hears presses of the mouse. */
@FunctionalInterface
public interface PressListener {
    /**
     * Called on the hook's thread within a few milliseconds of the press. Must return soon, since everybody who
     * listens shares that thread.
     *
     * @param x pixels of the desktop, as {@link Screens} counts them
     * @param y likewise
     * @param button {@code left}, {@code right} or {@code middle}
     */
    void pressed(double x, double y, String button);
}
