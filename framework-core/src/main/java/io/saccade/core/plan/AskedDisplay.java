package io.saccade.core.plan;

import io.saccade.core.device.DisplayProbe;
import java.util.Optional;

/** Records whether any stage asked for a display. If none did, the run makes Java's AWT headless. */
final class AskedDisplay implements DisplayProbe {
    private final DisplayProbe display;
    private boolean asked;

    AskedDisplay(DisplayProbe display) {
        this.display = display;
    }

    @Override
    public Optional<String> missing() {
        asked = true;
        return display.missing();
    }

    boolean asked() {
        return asked;
    }
}
