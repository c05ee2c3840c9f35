package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import java.util.List;
import java.util.Optional;

/**
 * The part of a frame that the network gets, in pixels; {@code bottom} and {@code right} are exclusive. Never empty,
 * and inside its frame.
 */
record FaceBox(int top, int bottom, int left, int right) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /**
     * Adds a margin to a face and clips the result to the frame.
     *
     * @param pads pixels to add at the top, the bottom, the left and the right
     * @return empty if the box lies outside the frame
     */
    static Optional<FaceBox> around(Region face, List<Integer> pads, Frame frame) {
        int top = Math.max(0, face.y() - pads.get(0));
        int bottom = Math.min(frame.height(), face.y() + face.height() + pads.get(1));
        int left = Math.max(0, face.x() - pads.get(2));
        int right = Math.min(frame.width(), face.x() + face.width() + pads.get(3));
        return top < bottom && left < right ? Optional.of(new FaceBox(top, bottom, left, right)) : Optional.empty();
    }

    /** Whether the boxes share a pixel. */
    boolean overlaps(FaceBox other) {
        return top < other.bottom && other.top < bottom && left < other.right && other.left < right;
    }

    /** Returns the mean of boxes, edge by edge, rounded down. */
    static FaceBox mean(List<FaceBox> boxes) {
        int top = 0;
        int bottom = 0;
        int left = 0;
        int right = 0;
        for (FaceBox box : boxes) {
            top += box.top;
            bottom += box.bottom;
            left += box.left;
            right += box.right;
        }
        int count = boxes.size();
        return new FaceBox(top / count, bottom / count, left / count, right / count);
    }
}
