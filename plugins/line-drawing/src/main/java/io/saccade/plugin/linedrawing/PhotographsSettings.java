package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code photographs}. */
@Doc("Reads a folder tree of photographs on all CPU cores and crops them to squares")
public record PhotographsSettings(
        @Doc("folder, searched with its subfolders for jpg, png, bmp, webp, gif and tiff files")
        Path source,

        @Doc("folder of the recorder drawing-pairs; photographs with a pair there are not read again")
        Optional<Path> finished,

        @Doc("side in pixels to which photographs are scaled, 16 to 4096; 0 keeps their size") @Default("128")
        int size,

        @Doc("photographs with a shorter side, in pixels, are set aside") @Default("128") @Range(min = 1)
        int smallest,

        @Doc("photographs with more million pixels are set aside before they take memory")
        @Default("64")
        @Range(min = 1, max = 200)
        int largestMegapixels,

        @Doc("photographs decoded at once; 0: one per CPU core") @Default("0") @Range(min = 0, max = MOST_WORKERS)
        int workers) {
    private static final int MOST_WORKERS = 256;

    /** Checks the settings. */
    public PhotographsSettings {
        EdgesSettings.requireSize(size);
        requireWorkers(workers);
    }

    static void requireWorkers(int workers) {}

    /** Returns the actual number of workers. */
    public static int count(int workers) {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    public long mostPixels() {
        return largestMegapixels * 1_000_000L;
    }
}
