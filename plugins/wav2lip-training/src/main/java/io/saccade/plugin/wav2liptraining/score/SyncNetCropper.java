package io.saccade.plugin.wav2liptraining.score;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_ISOLATED;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.wav2liptraining.talkers.Cropper;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Crops faces as SyncNet's own preparation does: a square with a margin at the sides and twice that margin below. Parts
 * outside the frame are gray.
 */
final class SyncNetCropper extends Cropper {
    static final int SIDE = 224;
    /** Margin beside a face, relative to half its longer side. */
    static final double MARGIN = 0.4;

    private static final double GRAY = 110;

    private final double margin;
    private final Mat square;
    private final Scalar gray;

    /**
     * Creates a cropper.
     *
     * @param margin {@link #MARGIN}, or 0 if the frames show only the face
     * @param smooth frames over which the face box is averaged, the current and earlier ones; 1: no averaging
     */
    SyncNetCropper(double margin, int smooth) {
        super(SIDE, smooth);
        this.margin = margin;
        square = new Mat();
        gray = new Scalar(GRAY, GRAY, GRAY, 0);
    }

    @Override
    protected void cut(Frame frame, Region face) {
        double half = Math.max(face.width(), face.height()) / 2.0;
        double x = face.x() + face.width() / 2.0;
        double y = face.y() + face.height() / 2.0;
        // Rounded as in the original, which pads the frame by this much on every side before it crops.
        int around = (int) (half * (1 + 2 * margin));
        int left = (int) (x + around - half * (1 + margin)) - around;
        int right = (int) (x + around + half * (1 + margin)) - around;
        int top = (int) (y + around - half) - around;
        int bottom = (int) (y + around + half * (1 + 2 * margin)) - around;
        cut(frame, left, top, right, bottom);
    }

    private void cut(Frame frame, int left, int top, int right, int bottom) {
        int fromX = Math.max(0, left);
        int fromY = Math.max(0, top);
        int toX = Math.min(frame.width(), right);
        int toY = Math.min(frame.height(), bottom);
        if (fromX >= toX || fromY >= toY) return;
        try (Mat whole = Mats.wrap(frame);
                Rect box = new Rect(fromX, fromY, toX - fromX, toY - fromY);
                Mat part = whole.apply(box)) {
            copyMakeBorder(
                    part,
                    square,
                    fromY - top,
                    bottom - toY,
                    fromX - left,
                    right - toX,
                    BORDER_CONSTANT | BORDER_ISOLATED,
                    gray);
            scale(square);
        }
    }

    @Override
    public void close() {
        super.close();
        square.close();
        gray.close();
    }
}
