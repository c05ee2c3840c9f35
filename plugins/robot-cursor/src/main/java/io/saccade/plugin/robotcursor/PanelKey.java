package io.saccade.plugin.robotcursor;

/** A key of the panel: what the next click does, or what happens at once. */
enum PanelKey {
    LEFT("Click"),
    DOUBLE("Double click"),
    RIGHT("Right click"),
    DRAG("Drag"),
    SCROLL_UP("Scroll up"),
    SCROLL_DOWN("Scroll down"),
    RECENTER("Recentre"),
    PAUSE("Pause");

    private final String label;

    PanelKey(String label) {
        this.label = label;
    }

    /** The text on the key. */
    String label() {
        return label;
    }
}
