package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;

/** Settings of {@code posterize}. */
@Doc("Reduces each frame to few colours")
public record PosterizeSettings(
        @Doc("side of the square that frames are scaled to first, 16 to 4096; 0 keeps each frame's size")
        @Default("128")
        int size,

        @Doc("corrected, or article: frames smaller than 'size' are enlarged, and those of one colour alone refused;"
                + " labels are the same")
        @Default("corrected")
        Compat compat,

        @Doc("levels of red, green and blue each, 2 to 6: 3 make the article's 27 colours") @Default("3")
        int values) {
    /** Checks the settings. */
    public PosterizeSettings {
        EdgesSettings.requireSize(size);
        new Palette(values);
    }

    Palette palette() {
        return new Palette(values);
    }
}
