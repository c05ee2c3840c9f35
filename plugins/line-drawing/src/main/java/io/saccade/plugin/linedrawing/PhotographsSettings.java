package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code photographs}. */
@Doc("Reads a folder tree of photographs on all processors, as squares")
public record PhotographsSettings(
        @Doc("the folder, with all folders in it; jpg, png, bmp, webp, gif and tiff files count")
        Path source,

        @Doc("folder that drawing-pairs fills: photographs whose pair is there are left out")
        Optional<Path> finished,

        @Doc("side of the square that photographs are scaled to, 16 to 4096; 0 keeps theirs") @Default("128")
        int size,

        @Doc("photographs with a shorter side, in pixels, are set aside") @Default("128")
        int smallest,

        @Doc("photographs with more million pixels are set aside before they take memory, 1 to 200") @Default("64")
        int largestMegapixels,

        @Doc("how many are decoded at once; 0: as many as there are processors") @Default("0")
        int workers) {
    private static final int MOST_WORKERS = 256;

    /** Checks the settings. */
    public PhotographsSettings {
        EdgesSettings.requireSize(size);
        InvalidSetting.unless(smallest >= 1, "smallest", "be 1 or more");
        InvalidSetting.unless(largestMegapixels >= 1 && largestMegapixels <= 200, "largest-megapixels", "be 1 to 200");
        requireWorkers(workers);
    }

    static void requireWorkers(int workers) {
        InvalidSetting.unless(workers >= 0 && workers <= MOST_WORKERS, "workers", "be 0 to " + MOST_WORKERS);
    }

    /** How many there really are. */
    static int count(int workers) {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    long mostPixels() {
        return largestMegapixels * 1_000_000L;
    }
}
