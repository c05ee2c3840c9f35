package io.saccade.plugin.facedetection;

import io.saccade.api.data.Frame;
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
    record FrameKey(long nanos, long checksum) implements Comparable<FrameKey> {
        private static final Comparator<FrameKey> ORDER =
                Comparator.comparingLong(FrameKey::nanos).thenComparingLong(FrameKey::checksum);

        @Override
        public int compareTo(FrameKey other) {
            return ORDER.compare(this, other);
        }

        static FrameKey of(long nanos, Frame frame) {
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
            return new FrameKey(nanos, checksum.getValue());
        }
    }

    /** The result of a search: a face or none. */
    record Finding(Optional<Face> face) {}

    private final Path file;
    private final String header;
    private final Consumer<String> problem;
    private final SortedMap<FrameKey, Finding> entries;
    private boolean changed;

    private FaceCache(Path file, String header, Consumer<String> problem, SortedMap<FrameKey, Finding> entries) {
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
            problem.accept(e.getMessage() + "; the faces are detected again, and the cache is replaced");
            return new FaceCache(file, header, problem, new TreeMap<>());
        }
    }

    /**
     * Returns the stored result for a frame; empty when unknown.
     *
     * @param oneOfMany whether the run has several films; with one film, a frame that differs shows that the cache
     *     belongs to another film
     */
    Optional<Finding> find(FrameKey key, boolean oneOfMany) {
        Finding finding = entries.get(key);
        if (finding != null) return Optional.of(finding);
        boolean differs = entries.tailMap(new FrameKey(key.nanos(), Long.MIN_VALUE)).keySet().stream()
                .findFirst()
                .filter(other -> other.nanos() == key.nanos())
                .isPresent();
        if (oneOfMany || !differs) return Optional.empty();
        problem.accept("the cache " + file.getFileName() + " belongs to another film, or to another size of this"
                + " one; the faces are detected again, and the cache is replaced");
        entries.clear();
        return Optional.empty();
    }

    void add(FrameKey key, Optional<Face> face) {
        entries.put(key, new Finding(face));
        changed = true;
    }

    /** Writes the file if entries were added. A failure is only reported, since it just makes the next run slower. */
    void save() {
        if (!changed) return;
        try {
            FaceCacheFile.write(file, header, entries);
            changed = false;
        } catch (IOException e) {
            problem.accept("the cache " + e.getMessage() + ": the next run detects the faces again");
        }
    }
}
