package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Mats;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Crops faces the way the generator expects them: 96x96 pixels. Not thread-safe; the owner closes it. */
public final class FaceCropper extends Cropper {
    private final List<Integer> pads;

    /**
     * Creates a cropper.
     *
     * @param pads pixels to add at the top, the bottom, the left and the right
     * @param smooth frames over which the face box is averaged, the current and earlier ones; 1: no averaging
     */
    public FaceCropper(List<Integer> pads, int smooth) {
        super(TalkerWindow.SIDE, smooth);
        this.pads = pads;
    }

    @Override
    protected void cut(Frame frame, Region face) {
        int top = Math.max(0, face.y() - pads.get(0));
        int bottom = Math.min(frame.height(), face.y() + face.height() + pads.get(1));
        int left = Math.max(0, face.x() - pads.get(2));
        int right = Math.min(frame.width(), face.x() + face.width() + pads.get(3));
        if (top >= bottom || left >= right) return;
        try (Mat whole = Mats.wrap(frame);
                Rect box = new Rect(left, top, right - left, bottom - top);
                Mat part = whole.apply(box)) {
            scale(part);
        }
    }
}
