package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Pointer;

/**
 * What a click does: the button of the settings, unless the panel chose something for the next click. A drag takes two
 * clicks: the first holds the button, the second lets it go. One thread calls it.
 */
final class ClickAction {
    private final Pointer pointer;
    private final String button;
    private PanelKey chosen = PanelKey.LEFT;
    private boolean dragging;

    /**
     * @param pointer the guarded pointer
     * @param button the ordinary button
     */
    ClickAction(Pointer pointer, String button) {
        this.pointer = pointer;
        this.button = button;
    }

    /** Chooses what the next click does: left, double, right or drag. */
    void choose(PanelKey key) {
        letGo();
        chosen = key;
    }

    /** What the next click does. */
    PanelKey chosen() {
        return chosen;
    }

    /** Clicks where the pointer is. */
    void click() {
        switch (chosen) {
            case DOUBLE -> {
                press(button);
                press(button);
            }
            case RIGHT -> press("right");
            case DRAG -> drag();
            default -> press(button);
        }
        if (!dragging) chosen = PanelKey.LEFT;
    }

    private void press(String which) {
        pointer.press(which);
        pointer.release(which);
    }

    private void drag() {
        if (dragging) letGo();
        else {
            pointer.press(button);
            dragging = true;
        }
    }

    /** Ends a drag, also when the pointer was stopped: the guard has let the button go by then. */
    void letGo() {
        if (dragging) pointer.release(button);
        dragging = false;
    }
}
