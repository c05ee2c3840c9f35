package io.saccade.core.plan;

import java.util.Optional;

/** Remembers whether any stage asked for a display: where none did, Java's toolkit is kept from looking for one. */
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
