package io.saccade.plugin.clickrecorder;

import static io.saccade.plugin.clickrecorder.CollectedClick.CHANNELS;
import static io.saccade.plugin.clickrecorder.CollectedClick.COLUMNS;
import static io.saccade.plugin.clickrecorder.CollectedClick.ROWS;

import io.saccade.api.data.Frame;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads and encodes the pictures of a collection; pixels equal those of OpenCV's imread. Single-threaded. */
final class PatchPictures implements AutoCloseable {
    /** Upper limit of the file size: patches are never larger, and a larger file might decode to gigabytes. */
    private static final long LARGEST_FILE = 256 * 1024;

    private final Mat decoded;

    PatchPictures() {
        Natives.load();
        decoded = new Mat();
    }

    /**
     * Reads the pixels, 12x44x3, BGR.
     *
     * @throws IOException with the reason, as the end of a sentence
     */
    byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new InvalidInputException(
                    "it is larger than 256 KiB, too large for a picture of " + size(COLUMNS, ROWS));
        }
        PictureFile.read(file).decode(decoded);
        if (decoded.rows() != ROWS || decoded.cols() != COLUMNS) {
            throw new InvalidInputException("it is " + size(decoded.cols(), decoded.rows()) + " large, but a picture"
                    + " of two eyes is " + size(COLUMNS, ROWS));
        }
        byte[] pixels = new byte[ROWS * COLUMNS * CHANNELS];
        try (BytePointer data = decoded.data()) {
            data.get(pixels);
        }
        return pixels;
    }

    /**
     * Encodes a patch as a PNG file, losslessly.
     *
     * @throws IllegalArgumentException when it is not 12x44, BGR
     */
    static byte[] png(Frame patch) throws IOException {
        if (patch.width() != COLUMNS || patch.height() != ROWS || patch.format() != Frame.Format.BGR8) {
            throw new IllegalArgumentException("the picture of two eyes must be " + size(COLUMNS, ROWS) + " BGR8,"
                    + " but is " + size(patch.width(), patch.height()) + " " + patch.format());
        }
        try (Mat pixels = Mats.wrap(patch)) {
            return PictureEncoding.PNG.bytes(pixels);
        }
    }

    private static String size(int width, int height) {
        return width + "x" + height + " pixels";
    }

    @Override
    public void close() {
        decoded.close();
    }
}
