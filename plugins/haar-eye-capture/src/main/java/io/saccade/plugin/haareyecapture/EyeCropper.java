package io.saccade.plugin.haareyecapture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Crops eyes from a frame in the format of the article's network. Single-threaded. */
final class EyeCropper implements AutoCloseable {
    static final int PATCH_WIDTH = 44;
    static final int PATCH_HEIGHT = 12;

    private static final int SIDE = 32;
    private static final int FIRST_ROW = 10;
    private static final int FIRST_COLUMN = 5;
    private static final int CHANNELS = 3;
    private static final int VALUES = SIDE * SIDE * CHANNELS;

    private final Size size = new Size(SIDE, SIDE);
    private final Mat eye;
    private final ByteBuffer values;
    private final Mat gray = new Mat();

    EyeCropper() {
        Natives.load();
        eye = new Mat(SIDE, SIDE, CV_8UC3);
        values = eye.createBuffer();
    }

    /**
     * Writes one eye into the patch.
     *
     * @param picture CV_8UC3 in BGR, or CV_8UC1
     * @param left the patch's column at which the eye begins
     * @return false when all pixels have the same value, so that contrast can't be stretched; writes nothing then
     */
    boolean crop(Mat picture, Region region, FrameDraft patch, int left) {
        scale(picture, region);
        int darkest = 255;
        int brightest = 0;
        for (int i = 0; i < VALUES; i++) {
            int value = values.get(i) & 0xff;
            darkest = Math.min(darkest, value);
            brightest = Math.max(brightest, value);
        }
        if (darkest == brightest) return false;
        stretch(darkest, brightest, patch, left);
        return true;
    }

    private void scale(Mat picture, Region region) {
        try (Rect rect = new Rect(region.x(), region.y(), region.width(), region.height());
                Mat part = picture.apply(rect)) {
            if (picture.channels() == CHANNELS) {
                resize(part, eye, size, 0, 0, INTER_LINEAR);
            } else {
                resize(part, gray, size, 0, 0, INTER_LINEAR);
                cvtColor(gray, eye, COLOR_GRAY2BGR);
            }
        }
    }

    private void stretch(int darkest, int brightest, FrameDraft patch, int left) {
        ByteBuffer pixels = patch.pixels();
        for (int y = 0; y < PATCH_HEIGHT; y++) {
            int from = ((FIRST_ROW + y) * SIDE + FIRST_COLUMN) * CHANNELS;
            int to = y * patch.strideBytes() + left * CHANNELS;
            for (int i = 0; i < PATCH_WIDTH / 2 * CHANNELS; i++) {
                double stretched = (double) ((values.get(from + i) & 0xff) - darkest) / (brightest - darkest);
                // Truncated, not rounded: the article's networks were trained on such values.
                pixels.put(to + i, (byte) (int) (stretched * 255));
            }
        }
    }

    @Override
    public void close() {
        size.close();
        eye.close();
        gray.close();
    }
}
