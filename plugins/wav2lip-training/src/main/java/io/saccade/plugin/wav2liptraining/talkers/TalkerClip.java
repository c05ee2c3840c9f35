package io.saccade.plugin.wav2liptraining.talkers;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * The faces and the sound of one film, read from its folder on demand and then kept in memory. Faces of another size,
 * as written by Wav2Lip's own preprocessing, are scaled. Thread-safe.
 */
public final class TalkerClip {
    private static final float[] SHARE = new float[256];

    static {
        for (int i = 0; i < SHARE.length; i++) SHARE[i] = i / 255f;
    }

    private final Path folder;
    private final int side;
    private final TreeMap<Integer, Path> files = new TreeMap<>();
    private final Map<Integer, byte[]> faces = new TreeMap<>();
    private float @Nullable [][] mel;
    private int @Nullable [] starts;

    /** @throws IOException when the folder does not exist */
    public TalkerClip(Path folder) throws IOException {
        this(folder, TalkerWindow.SIDE);
    }

    /**
     * Opens a film with faces of another size.
     *
     * @param side height and width of a face in pixels
     * @throws IOException when the folder does not exist
     */
    TalkerClip(Path folder, int side) throws IOException {
        this.folder = folder;
        this.side = side;
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9]{1,9}\\.(jpg|png)")) {
                    files.put(Integer.parseInt(name.substring(0, name.indexOf('.'))), file);
                }
            });
        }
    }

    private int faceBytes() {
        return 3 * side * side;
    }

    String name() {
        return folder.toString();
    }

    /** Returns the memory in bytes that the film takes once everything is read. */
    long bytes() {
        return (long) files.size() * (faceBytes() + 4L * Float.BYTES * TalkerWindow.BANDS);
    }

    /** Returns the frames that start five consecutive faces with sound, in ascending order. */
    public synchronized int[] starts() throws IOException {
        if (starts == null) {
            int last = columns().length - TalkerWindow.COLUMNS;
            starts = files.keySet().stream()
                    .mapToInt(Integer::intValue)
                    // The generator also gets the sound of the frame before.
                    .filter(start -> start >= 1 && TalkerWindow.column(start + TalkerWindow.FRAMES - 1) <= last)
                    .filter(this::isWhole)
                    .toArray();
        }
        return starts;
    }

    private boolean isWhole(int start) {
        for (int i = 1; i < TalkerWindow.FRAMES; i++) {
            if (!files.containsKey(start + i)) return false;
        }
        return true;
    }

    private float[][] columns() throws IOException {
        if (mel == null) mel = MelSpectrogram.of(WavFile.read(folder.resolve(TalkerLists.SOUND)));
        return mel;
    }

    /** Writes the 200 ms of sound that start with a frame, {@code [80, 16]}. They must exist. */
    public void copySound(int frame, float[] target, int at) throws IOException {
        float[][] all;
        synchronized (this) {
            all = columns();
        }
        int first = TalkerWindow.column(frame);
        for (int band = 0; band < TalkerWindow.BANDS; band++) {
            for (int i = 0; i < TalkerWindow.COLUMNS; i++) {
                target[at + band * TalkerWindow.COLUMNS + i] = all[first + i][band];
            }
        }
    }

    /**
     * Writes rows of a face, plane by plane, 0..1.
     *
     * @param fromRow 0, or half of the rows for the lower half only
     */
    public void copyFace(int frame, int fromRow, FaceVariation variation, float[] target, int at) throws IOException {
        byte[] face = variation.of(face(frame));
        int from = fromRow * side;
        int count = side * side - from;
        for (int channel = 0; channel < 3; channel++) {
            int to = at + channel * count;
            for (int i = 0, pixel = 3 * from + channel; i < count; i++, pixel += 3) {
                target[to + i] = SHARE[face[pixel] & 0xff];
            }
        }
    }

    private synchronized byte[] face(int frame) throws IOException {
        byte[] known = faces.get(frame);
        if (known != null) return known;
        byte[] read = decode(files.get(frame));
        faces.put(frame, read);
        return read;
    }

    private byte[] decode(@Nullable Path file) throws IOException {
        if (file == null) throw new IOException("the file of this face is missing");
        Natives.load();
        byte[] face = new byte[faceBytes()];
        try (Mat picture = new Mat();
                Mat scaled = new Mat(side, side, CV_8UC3);
                Size size = new Size(side, side)) {
            PictureFile.read(file).decode(picture);
            resize(picture, scaled, size, 0, 0, INTER_LINEAR);
            scaled.data().get(face);
        } catch (IOException e) {
            throw new InvalidInputException(file + " is no face: " + e.getMessage(), e);
        }
        return face;
    }
}
