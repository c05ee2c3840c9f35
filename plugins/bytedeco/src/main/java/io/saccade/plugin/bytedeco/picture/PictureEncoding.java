package io.saccade.plugin.bytedeco.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_FILTER;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_FILTER_NONE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.saccade.api.data.Frame;
import io.saccade.plugin.bytedeco.Mats;
import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Encodes pictures as files, in memory. OpenCV's own file writing neither explains failures nor supports every file
 * name. Thread-safe.
 */
public enum PictureEncoding {
    /** Lossless. */
    PNG(".png"),
    /** Lossless, for lines and labels: PNG filters, which suit gradients, only make such files larger. */
    FLAT_PNG(".png", IMWRITE_PNG_FILTER, IMWRITE_PNG_FILTER_NONE),
    /** Small, quality 95 of 100. */
    JPEG(".jpg", IMWRITE_JPEG_QUALITY, 95);

    private final String extension;
    private final int option;
    private final int value;

    PictureEncoding(String extension) {
        this(extension, 0, 0);
    }

    /**
     * @param option one of OpenCV's options; 0: none
     * @param value value of the option
     */
    PictureEncoding(String extension, int option, int value) {
        this.extension = extension;
        this.option = option;
        this.value = value;
    }

    /** The file name extension with its dot. */
    public String extension() {
        return extension;
    }

    /**
     * Encodes a frame.
     *
     * @return the file's bytes; the caller closes it
     */
    public BytePointer encode(Frame frame) throws IOException {
        try (Mat pixels = Mats.wrap(frame)) {
            return encode(pixels);
        }
    }

    /** Encodes a matrix of 8-bit gray or BGR. The caller closes the result. */
    public BytePointer encode(Mat pixels) throws IOException {
        BytePointer encoded = new BytePointer();
        try (IntPointer chosen = new IntPointer(option == 0 ? new int[0] : new int[] {option, value})) {
            if (imencode(extension, pixels, encoded, chosen)) return encoded;
        }
        encoded.close();
        throw new IOException("OpenCV can't encode " + pixels.cols() + "x" + pixels.rows() + " pixels as " + this);
    }

    /** Encodes a matrix as a byte array. */
    public byte[] bytes(Mat pixels) throws IOException {
        try (BytePointer encoded = encode(pixels)) {
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            return bytes;
        }
    }
}
