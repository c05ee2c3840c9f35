package io.saccade.plugin.wav2liptraining.talkers;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import java.io.IOException;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Crops faces out of frames and scales them to one size. Not thread-safe; the owner closes it. */
public abstract class Cropper implements AutoCloseable {
    private final BoxMean mean;
    private final Mat crop;
    private final Size size;

    /**
     * Creates a cropper.
     *
     * @param side of a scaled face in pixels
     * @param smooth frames over which the face box is averaged, the current and earlier ones; 1: no averaging
     */
    protected Cropper(int side, int smooth) {
        mean = new BoxMean(smooth);
        Natives.load();
        crop = new Mat();
        size = new Size(side, side);
    }

    /** Starts a new film. */
    public final void begin() {
        mean.begin();
    }

    /** Returns the face, CV_8UC3, valid until the next call; empty if the face lies outside the frame. */
    public final Mat crop(Frame frame, Region face) {
        crop.release();
        cut(frame, mean.of(face));
        return crop;
    }

    /** Cuts a face out and passes it to {@link #scale}, unless the face lies outside the frame. */
    protected abstract void cut(Frame frame, Region face);

    /** Scales the part of the frame to the size of the crop. */
    protected final void scale(Mat part) {
        resize(part, crop, size, 0, 0, INTER_LINEAR);
    }

    /** Encodes the last crop as a JPEG. Its loss at this quality is smaller than that of the film's own compression. */
    final byte[] jpeg() throws IOException {
        return PictureEncoding.JPEG.bytes(crop);
    }

    @Override
    public void close() {
        crop.close();
        size.close();
    }
}
