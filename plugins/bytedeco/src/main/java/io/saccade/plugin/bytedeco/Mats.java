package io.saccade.plugin.bytedeco;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * OpenCV matrices over the pixels of frames, without copying: CV_8UC3 for BGR8, CV_8UC1 for GRAY8, with the frame's row
 * stride.
 *
 * <p>The caller owns the matrix, which is a header of a hundred bytes: close it (try-with-resources) before the frame's
 * moment ends. Closing frees no pixels.
 */
public final class Mats {
    static {
        Natives.load();
    }

    private Mats() {}

    /** Wraps a frame for reading. Nothing prevents OpenCV from writing to it: never pass it as a destination. */
    public static Mat wrap(Frame frame) {
        return header(frame.width(), frame.height(), frame.strideBytes(), frame.format(), frame.pixels());
    }

    /**
     * Wraps a draft as a destination. The result must have exactly this size and type: otherwise OpenCV silently
     * allocates another matrix and leaves the draft unchanged.
     */
    public static Mat wrap(FrameDraft draft) {
        return header(draft.width(), draft.height(), draft.strideBytes(), draft.format(), draft.pixels());
    }

    /** The OpenCV type of a format. */
    public static int type(Frame.Format format) {
        return switch (format) {
            case BGR8 -> CV_8UC3;
            case GRAY8 -> CV_8UC1;
            default -> throw new IllegalArgumentException("OpenCV's type for frames of " + format + " is not known");
        };
    }

    /** The pixels of a matrix with contiguous rows; valid while it is open and keeps its size. */
    public static ByteBuffer bytes(Mat pixels) {
        return pixels.data().capacity(pixels.total() * pixels.elemSize()).asByteBuffer();
    }

    private static Mat header(int width, int height, int stride, Frame.Format format, ByteBuffer pixels) {
        if (!pixels.isDirect()) {
            throw new IllegalArgumentException("the pixels of a frame must lie off heap, in a direct buffer");
        }
        return new Mat(height, width, type(format), new BytePointer(pixels), stride);
    }
}
