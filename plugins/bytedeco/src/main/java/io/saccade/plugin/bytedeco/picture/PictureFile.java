package io.saccade.plugin.bytedeco.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A picture file in memory, not decoded yet. Opaque pictures decode pixel for pixel as with OpenCV's imread;
 * transparent pixels are composited onto white. OpenCV alone doesn't support every file name, doesn't explain failures,
 * and allocates gigabytes for a small file that declares that many pixels. Messages of failures are the end of a
 * sentence that begins with the file's name.
 */
public final class PictureFile {
    /** Maximum number of pixels of a picture: 600 MB, decoded. */
    public static final long MOST_PIXELS = 200_000_000;

    private static final long MOST_BYTES = 1L << 29;
    private static final String DAMAGED = "it is damaged or cut off";

    private final byte[] bytes;
    private final Optional<PictureHeader> header;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
        this.header = PictureHeader.of(ByteBuffer.wrap(bytes));
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException when it can't be read, is empty, or is larger than 512 MB
     */
    public static PictureFile read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) throw new InvalidInputException("it is larger than 512 MB");
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) throw new InvalidInputException("the file is empty");
            return new PictureFile(bytes);
        } catch (AccessDeniedException e) {
            throw new InvalidInputException("it may not be read; change its permissions", e);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("there is no such file any more", e);
        } catch (FileSystemException e) {
            throw new InvalidInputException("it could not be read: " + e.getMessage(), e);
        }
    }

    /** The file's header; empty for formats that only OpenCV reads, and for files that are not pictures. */
    public Optional<PictureHeader> header() {
        return header;
    }

    /**
     * Decodes to 8-bit BGR.
     *
     * @param into receives the picture; its memory grows to the largest one
     * @return how transparent pixels were drawn, as the end of a sentence; empty when all are opaque
     * @throws InvalidInputException when it is not a picture, is animated, or has more than {@link #MOST_PIXELS}
     */
    public Optional<String> decode(Mat into) throws IOException {
        return decode(into, MOST_PIXELS);
    }

    /** Like {@code decode(into)}, with a lower limit of pixels. */
    public Optional<String> decode(Mat into, long mostPixels) throws IOException {
        requireStill(mostPixels);
        Transparency transparency = header.map(PictureHeader::transparency).orElse(Transparency.NONE);
        if (transparency != Transparency.NONE) return new TransparentPicture(bytes, transparency).decode(into);
        decode(bytes, IMREAD_COLOR, into);
        return Optional.empty();
    }

    /** Decodes to 8-bit gray; exact for gray, opaque pictures. */
    public void decodeGray(Mat into) throws IOException {
        requireStill(MOST_PIXELS);
        decode(bytes, IMREAD_GRAYSCALE, into);
    }

    private void requireStill(long mostPixels) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length >= Long.BYTES && PngHeader.isPng(file) && PngHeader.isCutOff(file)) {
            throw new InvalidInputException(DAMAGED);
        }
        if (header.isEmpty()) {
            Optional<String> kind = UndecodedKind.of(bytes);
            if (kind.isEmpty()) return;
            throw new InvalidInputException(
                    "it is " + kind.get() + ", which is not decoded; convert it to PNG or JPEG");
        }
        PictureHeader known = header.get();
        if (known.moving()) {
            throw new InvalidInputException("it is an animated " + known.kind() + ", but only still pictures are read");
        }
        if (known.pixels() > mostPixels) {
            throw new InvalidInputException(String.format(
                    Locale.ROOT,
                    "its header says %dx%d pixels, but at most %.0f million pixels are read",
                    known.width(),
                    known.height(),
                    mostPixels / 1e6));
        }
    }

    /** @param flags OpenCV's decoding flags */
    static void decode(byte[] bytes, int flags, Mat into) throws IOException {
        try (BytePointer pointer = new BytePointer(bytes);
                Mat encoded = new Mat(pointer, false);
                // On failure the target still holds the previous picture.
                Mat result = imdecode(encoded, flags, into)) {
            if (result.empty()) throw new InvalidInputException(reason(bytes));
        } catch (RuntimeException e) {
            // OpenCV's exceptions, such as for a header that declares a billion pixels.
            throw new InvalidInputException(reason(bytes), e);
        }
    }

    private static String reason(byte[] bytes) {
        boolean begins = PictureHeader.of(ByteBuffer.wrap(bytes)).isPresent();
        return begins ? DAMAGED : "it is no picture that can be decoded";
    }
}
