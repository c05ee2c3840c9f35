package io.saccade.plugin.onnxgaze;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Checks for fonts. */
final class Fonts {
    private Fonts() {}

    /**
     * Measures a letter.
     *
     * @throws IllegalStateException when Java finds no fonts, as in bare containers
     */
    static void require() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", new FontRenderContext(null, true, true));
        } catch (RuntimeException | LinkageError | InternalError e) { // the type depends on what is missing
            throw new IllegalStateException(
                    "no picture with text can be drawn, since Java finds no fonts here (" + e
                            + "): install some (apt-get install fontconfig fonts-dejavu-core), or leave 'heat-map' out",
                    e);
        }
    }
}
