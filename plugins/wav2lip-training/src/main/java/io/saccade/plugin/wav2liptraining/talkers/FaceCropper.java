package io.saccade.plugin.wav2liptraining.talkers;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import java.io.IOException;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Crops faces the way the generator expects them: 96x96 pixels. Not thread-safe; the owner closes it. */
public final class FaceCropper implements Cropper {
    private final List<Integer> pads;
    private final BoxMean mean;
    private final Mat crop;
    private final Size size;

    /**
     * Creates a cropper.
     *
     * @param pads pixels to add at the top, the bottom, the left and the right
     * @param smooth frames over which the face box is averaged, the current and earlier ones; 1: no averaging
     */
    public FaceCropper(List<Integer> pads, int smooth) {
        this.pads = pads;
        mean = new BoxMean(smooth);
        Natives.load();
        crop = new Mat();
        size = new Size(TalkerWindow.SIDE, TalkerWindow.SIDE);
    }

    @Override
    public void begin() {
        mean.begin();
    }

    /** Returns the face, 96x96 pixels. */
    @Override
    public Mat crop(Frame frame, Region found) {
        Region face = mean.of(found);
        int top = Math.max(0, face.y() - pads.get(0));
        int bottom = Math.min(frame.height(), face.y() + face.height() + pads.get(1));
        int left = Math.max(0, face.x() - pads.get(2));
        int right = Math.min(frame.width(), face.x() + face.width() + pads.get(3));
        crop.release();
        if (top >= bottom || left >= right) return crop;
        try (Mat whole = Mats.wrap(frame);
                Rect box = new Rect(left, top, right - left, bottom - top);
                Mat part = whole.apply(box)) {
            resize(part, crop, size, 0, 0, INTER_LINEAR);
        }
        return crop;
    }

    /** Encodes the last crop as a JPEG. Its loss at this quality is smaller than that of the film's own compression. */
    byte[] jpeg() throws IOException {
        return PictureEncoding.JPEG.bytes(crop);
    }

    @Override
    public void close() {
        crop.close();
        size.close();
    }
}
