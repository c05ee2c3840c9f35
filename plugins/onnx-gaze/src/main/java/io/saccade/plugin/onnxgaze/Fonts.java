package io.saccade.plugin.onnxgaze;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Text in pictures. */
final class Fonts {
    private Fonts() {}

    /**
     * Tries to measure a letter.
     *
     * @throws IllegalStateException where Java finds no fonts, as in bare containers
     */
    static void require() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", new FontRenderContext(null, true, true));
        } catch (RuntimeException | LinkageError | InternalError e) { // which of them depends on what is missing
            throw new IllegalStateException(
                    "no picture with text can be drawn, since Java finds no fonts here (" + e
                            + "): install some (apt-get install fontconfig fonts-dejavu-core), or leave 'heat-map' out",
                    e);
        }
    }
}
