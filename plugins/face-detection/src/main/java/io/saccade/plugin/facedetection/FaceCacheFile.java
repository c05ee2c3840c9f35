package io.saccade.plugin.facedetection;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.api.data.Region;
import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.facedetection.FaceCache.Finding;
import io.saccade.plugin.facedetection.FaceCache.FrameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cache file, as text: format name, header, then one line per frame: time in its film in nanoseconds, checksum, and,
 * if there is a face, its x, y, width and height, and, if there are points, their ten coordinates. Only the owner may read the file, since positions of faces are
 * personal data.
 */
final class FaceCacheFile {
    private static final String MAGIC = "saccade faces 2";

    /** Version 0.1: without points. */
    private static final String BEFORE_POINTS = "saccade faces 1";

    /** Ten million frames; a larger file is not one of our caches. */
    private static final long LARGEST = 1L << 29;

    private static final int WITHOUT_FACE = 2;
    private static final int WITH_FACE = 6;
    private static final int WITH_POINTS = 16;
    private static final Set<Integer> LENGTHS = Set.of(WITHOUT_FACE, WITH_FACE, WITH_POINTS);
    private static final int HEX = 16;

    private FaceCacheFile() {}

    /** A valid cache that this run can't use. The message is the beginning of a sentence. */
    static final class OfNoUse extends IOException {
        private static final long serialVersionUID = 1L;

        OfNoUse(String message) {
            super(message);
        }
    }

    /**
     * Reads a file; empty when it doesn't exist.
     *
     * @throws OfNoUse when it was made with other settings, or is damaged
     * @throws IOException when it is another kind of file, or can't be read
     */
    static SortedMap<FrameKey, Finding> read(Path file, String header) throws IOException {
        SortedMap<FrameKey, Finding> entries = new TreeMap<>();
        if (!Files.exists(file)) return entries;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String magic = Files.size(file) > LARGEST ? "" : lines.readLine();
            if (BEFORE_POINTS.equals(magic)) {
                throw new OfNoUse("the cache " + file.getFileName() + " was made by an earlier version");
            }
            if (!MAGIC.equals(magic)) throw foreign(file);
            String made = lines.readLine();
            if (!header.equals(made)) {
                throw new OfNoUse(
                        "the cache " + file.getFileName() + " was made with " + made + ", not with " + header);
            }
            int number = 2;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!parse(line, entries)) {
                    throw new OfNoUse("the cache " + file.getFileName() + " is damaged in line " + number);
                }
            }
            return entries;
        } catch (CharacterCodingException e) {
            throw foreign(file);
        }
    }

    private static IOException foreign(Path file) {
        return new InvalidInputException(file.getFileName()
                + " is no face cache, so it is not replaced; set 'cache' to another file, which need not exist");
    }

    private static boolean parse(String line, Map<FrameKey, Finding> into) {
        String[] parts = line.split(" ", -1);
        try {
            long time = Long.parseLong(parts[0]);
            if (!LENGTHS.contains(parts.length)) return false;
            long checksum = Long.parseLong(parts[1], HEX);
            Optional<Face> face = parts.length == WITHOUT_FACE ? Optional.empty() : Optional.of(face(parts));
            into.put(new FrameKey(time, checksum), new Finding(face));
            return true;
        } catch (NumberFormatException e) {
            return false; // the caller reports the line
        }
    }

    private static Face face(String... parts) {
        Region box = new Region(
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
        if (parts.length == WITH_FACE) return Face.of(box);
        return new Face(
                box,
                Optional.of(new FacePoints(
                        pixel(0, parts), pixel(1, parts), pixel(2, parts), pixel(3, parts), pixel(4, parts))));
    }

    private static Pixel pixel(int number, String... parts) {
        int at = WITH_FACE + 2 * number;
        return new Pixel(Double.parseDouble(parts[at]), Double.parseDouble(parts[at + 1]));
    }

    /** Replaces the file atomically, so that a killed run leaves the previous one. */
    static void write(Path file, String header, SortedMap<FrameKey, Finding> entries) throws IOException {
        WholeFile.writeOwnerOnly(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.append(MAGIC).append('\n').append(header).append('\n');
            for (Map.Entry<FrameKey, Finding> entry : entries.entrySet()) {
                append(out, entry.getKey(), entry.getValue());
            }
            out.flush();
        });
    }

    private static void append(Writer out, FrameKey key, Finding finding) throws IOException {
        out.append(Long.toString(key.nanos())).append(' ').append(Long.toHexString(key.checksum()));
        if (finding.face().isPresent()) {
            Region box = finding.face().get().box();
            out.append(" " + box.x() + " " + box.y() + " " + box.width() + " " + box.height());
            if (finding.face().get().points().isPresent()) {
                append(out, finding.face().get().points().get());
            }
        }
        out.append('\n');
    }

    private static void append(Writer out, FacePoints points) throws IOException {
        for (Pixel point :
                List.of(points.rightEye(), points.leftEye(), points.nose(), points.rightMouth(), points.leftMouth())) {
            out.append(" " + point.x() + " " + point.y());
        }
    }
}
