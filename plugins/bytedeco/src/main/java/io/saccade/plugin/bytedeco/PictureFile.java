package io.saccade.plugin.bytedeco;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A picture file, read into memory and not decoded yet. It is decoded as OpenCV's imread does, which doesn't know every
 * file name, says nothing of failures, and takes gigabytes for a file of some kilobytes that claims so many pixels.
 * Messages of failures are the end of a sentence that begins with the file's name.
 */
public final class PictureFile {
    /** The most pixels that a picture may have: 600 MB, decoded. */
    public static final long MOST_PIXELS = 200_000_000;

    private static final long MOST_BYTES = 1L << 29;

    private final byte[] bytes;
    private final Optional<PictureHeader> header;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
        this.header = PictureHeader.of(ByteBuffer.wrap(bytes));
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it can't be read, is empty, or is larger than any picture
     */
    public static PictureFile read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) throw new IOException("it is larger than 512 MB");
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) throw new IOException("the file is empty");
            return new PictureFile(bytes);
        } catch (FileSystemException e) {
            throw new IOException("it could not be read: " + e.getMessage(), e);
        }
    }

    /** What the file says of itself; empty for kinds that only OpenCV knows, and for what is no picture. */
    public Optional<PictureHeader> header() {
        return header;
    }

    /** Whether it holds several pictures, one after another, of which the first is decoded. */
    public boolean isMoving() {
        return header.map(PictureHeader::moving).orElse(false);
    }

    /**
     * Decodes to 8-bit BGR.
     *
     * @param into grows to the largest picture
     * @throws IOException when it is no picture, or has more than {@link #MOST_PIXELS}
     */
    public void decode(Mat into) throws IOException {
        decode(into, MOST_PIXELS);
    }

    /** The same with fewer pixels at most. */
    public void decode(Mat into, long mostPixels) throws IOException {
        requireSize(mostPixels);
        decode(into, IMREAD_COLOR);
    }

    /** The same to 8-bit gray; that of a gray picture is exact. */
    public void decodeGray(Mat into) throws IOException {
        requireSize(MOST_PIXELS);
        decode(into, IMREAD_GRAYSCALE);
    }

    private void requireSize(long mostPixels) throws IOException {
        if (header.isPresent() && header.get().pixels() > mostPixels) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "it says that it is %dx%d pixels large, and %.0f million pixels are the most",
                    header.get().width(),
                    header.get().height(),
                    mostPixels / 1e6));
        }
    }

    private void decode(Mat into, int flags) throws IOException {
        try (BytePointer pointer = new BytePointer(bytes);
                Mat encoded = new Mat(pointer, false);
                // Where this fails, the matrix still holds the picture before.
                Mat result = imdecode(encoded, flags, into)) {
            if (result.empty()) throw new IOException("it is no picture that can be decoded");
        } catch (RuntimeException e) {
            // What OpenCV throws, such as for a header that claims a billion pixels.
            throw new IOException("it could not be decoded: " + e.getMessage(), e);
        }
    }
}
