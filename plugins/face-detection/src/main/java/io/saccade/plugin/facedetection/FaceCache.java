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
 * The faces of frames of one or several films, kept from run to run. A frame is known by its time in its film and by a
 * checksum over its pixels, so that no other film, size or decoder is ever answered with this one's faces. One thread.
 */
final class FaceCache {
    /**
     * A frame of a film.
     *
     * @param nanos its time in the film
     * @param checksum of its size and all its pixels
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
            // What lies between the rows is no part of the picture.
            for (int y = 0; y < frame.height(); y++) {
                int start = y * frame.strideBytes();
                checksum.update(pixels.limit(start + row).position(start));
            }
            return new Moment(nanos, checksum.getValue());
        }
    }

    /** What a search came to, which may be that there is no face. */
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
     * Reads what an earlier run kept, if there is such a file and it is of use.
     *
     * @param header what decides which faces are found
     * @param problem is told why a cache is of no use
     * @throws IOException when there is a file that is no cache: it must not be replaced
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
     * What was found in a frame, where it is known.
     *
     * @param oneOfMany whether the run has several films; of one alone, a frame that differs shows that the cache is of
     *     another film
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

    /** Writes the file anew where something came to it; without it, the next run only takes longer. */
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
