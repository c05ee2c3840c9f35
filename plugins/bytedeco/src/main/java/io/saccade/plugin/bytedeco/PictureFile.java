package io.saccade.plugin.bytedeco;

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
 * A picture file, read into memory and not decoded yet. An opaque one is decoded pixel for pixel as OpenCV's imread
 * does; what is transparent becomes white. OpenCV alone doesn't know every file name, says nothing of failures, and
 * takes gigabytes for a file of some kilobytes that claims so many pixels. Messages of failures are the end of a
 * sentence that begins with the file's name.
 */
public final class PictureFile {
    /** The most pixels that a picture may have: 600 MB, decoded. */
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
     * @throws InvalidInputException when it can't be read, is empty, or is larger than any picture
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

    /** What the file says of itself; empty for kinds that only OpenCV knows, and for what is no picture. */
    public Optional<PictureHeader> header() {
        return header;
    }

    /**
     * Decodes to 8-bit BGR.
     *
     * @param into grows to the largest picture
     * @return what became of the transparent part, as the end of a sentence; empty where all is opaque
     * @throws InvalidInputException when it is no picture, moves, or has more than {@link #MOST_PIXELS}
     */
    public Optional<String> decode(Mat into) throws IOException {
        return decode(into, MOST_PIXELS);
    }

    /** The same with fewer pixels at most. */
    public Optional<String> decode(Mat into, long mostPixels) throws IOException {
        requireStill(mostPixels);
        Transparency transparency = header.map(PictureHeader::transparency).orElse(Transparency.NONE);
        if (transparency != Transparency.NONE) return new TransparentPicture(bytes, transparency).decode(into);
        decode(bytes, IMREAD_COLOR, into);
        return Optional.empty();
    }

    /** The same to 8-bit gray, for pictures that are gray and opaque; exact. */
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
            throw new InvalidInputException(
                    "it is a " + known.kind() + " that moves, and only still pictures are taken");
        }
        if (known.pixels() > mostPixels) {
            throw new InvalidInputException(String.format(
                    Locale.ROOT,
                    "it says that it is %dx%d pixels large, and %.0f million pixels are the most",
                    known.width(),
                    known.height(),
                    mostPixels / 1e6));
        }
    }

    /** @param flags OpenCV's, of what to decode to */
    static void decode(byte[] bytes, int flags, Mat into) throws IOException {
        try (BytePointer pointer = new BytePointer(bytes);
                Mat encoded = new Mat(pointer, false);
                // Where this fails, the matrix still holds the picture before.
                Mat result = imdecode(encoded, flags, into)) {
            if (result.empty()) throw new InvalidInputException(reason(bytes));
        } catch (RuntimeException e) {
            // What OpenCV throws, such as for a header that claims a billion pixels.
            throw new InvalidInputException(reason(bytes), e);
        }
    }

    private static String reason(byte[] bytes) {
        boolean begins = PictureHeader.of(ByteBuffer.wrap(bytes)).isPresent();
        return begins ? DAMAGED : "it is no picture that can be decoded";
    }
}
