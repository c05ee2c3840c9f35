package io.saccade.plugin.metrics;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Checks for fonts, which text in pictures needs. */
final class Fonts {
    private Fonts() {}

    /**
     * Measures a letter as a test.
     *
     * @throws IllegalStateException if Java finds no fonts, as in bare containers
     */
    static void require() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", new FontRenderContext(null, true, true));
        } catch (RuntimeException | LinkageError | InternalError e) { // the type depends on what is missing
            throw new IllegalStateException(
                    "no picture with text can be drawn, since Java finds no fonts here (" + e
                            + "): install some (apt-get install fontconfig fonts-dejavu-core), or leave this stage out",
                    e);
        }
    }
}
