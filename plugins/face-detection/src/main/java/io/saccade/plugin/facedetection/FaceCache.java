package io.saccade.plugin.facedetection;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Stores the faces of frames of one or several films from run to run. The key of a frame is its time in its film and a
 * checksum of its pixels, so that faces are never reused for another film, size or decoder. Single-threaded.
 */
final class FaceCache {
    /**
     * Key of a frame.
     *
     * @param nanos its time in the film
     * @param checksum checksum of its size and all its pixels
     */
    record Moment(long nanos, long checksum) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparingLong(Moment::nanos).thenComparingLong(Moment::checksum);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }

        static Moment of(long nanos, Frame frame) {
            CRC32C checksum = new CRC32C();
            checksum.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(frame.width())
                    .putInt(frame.height())
                    .flip());
            ByteBuffer pixels = frame.pixels();
            int row = frame.width() * frame.format().bytesPerPixel();
            // Padding between rows does not count.
            for (int y = 0; y < frame.height(); y++) {
                int start = y * frame.strideBytes();
                checksum.update(pixels.limit(start + row).position(start));
            }
            return new Moment(nanos, checksum.getValue());
        }
    }

    /** The result of a search: a face or none. */
    record Finding(Optional<Region> face) {}

    private final Path file;
    private final String header;
    private final Consumer<String> problem;
    private final SortedMap<Moment, Finding> entries;
    private boolean changed;

    private FaceCache(Path file, String header, Consumer<String> problem, SortedMap<Moment, Finding> entries) {
        this.file = file;
        this.header = header;
        this.problem = problem;
        this.entries = entries;
    }

    /**
     * Loads the faces of an earlier run, if the file exists and is not stale.
     *
     * @param header the settings that decide which faces are detected
     * @param problem receives the reason why a cache is not used
     * @throws IOException when the file is not a cache, since it must not be overwritten
     */
    static FaceCache open(Path file, String header, Consumer<String> problem) throws IOException {
        try {
            return new FaceCache(file, header, problem, FaceCacheFile.read(file, header));
        } catch (FaceCacheFile.OfNoUse e) {
            problem.accept(e.getMessage() + "; the faces are searched anew, and it is replaced");
            return new FaceCache(file, header, problem, new TreeMap<>());
        }
    }

    /**
     * Returns the stored result for a frame; empty when unknown.
     *
     * @param oneOfMany whether the run has several films; with one film, a frame that differs shows that the cache
     *     belongs to another film
     */
    Optional<Finding> find(Moment moment, boolean oneOfMany) {
        Finding finding = entries.get(moment);
        if (finding != null) return Optional.of(finding);
        boolean differs = entries.tailMap(new Moment(moment.nanos(), Long.MIN_VALUE)).keySet().stream()
                .findFirst()
                .filter(other -> other.nanos() == moment.nanos())
                .isPresent();
        if (oneOfMany || !differs) return Optional.empty();
        problem.accept("the cache " + file.getFileName() + " is of another film, or of the same in another size;"
                + " the faces are searched anew, and it is replaced");
        entries.clear();
        return Optional.empty();
    }

    void add(Moment moment, Optional<Region> face) {
        entries.put(moment, new Finding(face));
        changed = true;
    }

    /** Writes the file if entries were added. A failure is only reported, since it just makes the next run slower. */
    void save() {
        if (!changed) return;
        try {
            FaceCacheFile.write(file, header, entries);
            changed = false;
        } catch (IOException e) {
            problem.accept("the cache " + e.getMessage() + ": the next run searches again");
        }
    }
}
