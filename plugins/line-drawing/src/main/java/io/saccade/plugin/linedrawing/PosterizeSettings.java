package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;

/** Settings of {@code posterize}. */
@Doc("Reduces each frame to a palette of few colours")
public record PosterizeSettings(
        @Doc("side in pixels to which frames are scaled first, 16 to 4096; 0 keeps their size") @Default("128")
        int size,

        @Doc("corrected, or article: frames smaller than 'size' are enlarged, and frames of a single colour are set"
                + " aside; the labels are the same")
        @Default("corrected")
        Compat compat,

        @Doc("levels per channel; 3 gives the article's 27 colours")
        @Default("3")
        @Range(min = Palette.LEAST, max = Palette.MOST)
        int values) {
    /** Checks the settings. */
    public PosterizeSettings {
        EdgesSettings.requireSize(size);
    }

    public Palette palette() {
        return new Palette(values);
    }
}
