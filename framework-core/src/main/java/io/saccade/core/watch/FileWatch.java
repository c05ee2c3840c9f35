package io.saccade.core.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at input files for a new version that is complete: none of the files has changed for half a second. Each look
 * resolves the paths anew. One thread at a time.
 */
public final class FileWatch {
    /** A version is complete if it was not changed for this long. */
    static final long QUIET_NANOS = 500_000_000;

    private final List<Path> written;
    private final Function<Path, Optional<Path>> finder;
    private final LongSupplier clock;
    private @Nullable FileVersion known;
    private @Nullable FileVersion changing;
    private long sinceNanos;

    /**
     * Takes the present version as known.
     *
     * @param written the paths as in the pipeline file
     * @param finder resolves such a path
     * @param clock in nanoseconds
     */
    public FileWatch(List<Path> written, Function<Path, Optional<Path>> finder, LongSupplier clock) throws IOException {
        this.written = List.copyOf(written);
        this.finder = finder;
        this.clock = clock;
        this.known = version().orElse(null);
    }

    /** Returns a new version that is complete, once. */
    public Optional<FileVersion> look() throws IOException {
        FileVersion now = version().orElse(null);
        if (now == null || now.equals(known)) {
            changing = null;
        } else if (!now.equals(changing)) {
            changing = now;
            sinceNanos = clock.getAsLong();
        } else if (clock.getAsLong() - sinceNanos >= QUIET_NANOS) {
            known = now;
            changing = null;
            return Optional.of(now);
        }
        return Optional.empty();
    }

    /** The files that the paths mean now; empty if one is missing. */
    public Optional<List<Path>> resolved() {
        List<Path> files = new ArrayList<>();
        for (Path path : written) {
            Optional<Path> file = finder.apply(path);
            if (file.isEmpty()) return Optional.empty();
            files.add(file.get());
        }
        return Optional.of(files);
    }

    private Optional<FileVersion> version() throws IOException {
        Optional<List<Path>> files = resolved();
        return files.isEmpty() ? Optional.empty() : FileVersion.of(files.get());
    }
}
