package io.saccade.api.data;

import java.util.Objects;
import java.util.Optional;

/**
 * The two eyes of one frame, in pixels of that frame.
 *
 * @since 0.1
 */
public final class EyePair {
    private final Region left;
    private final Region right;
    private final Frame patch;
    private final Optional<FrameSize> frame;

    private EyePair(Region left, Region right, Frame patch, Optional<FrameSize> frame) {
        this.left = Objects.requireNonNull(left, "left");
        this.right = Objects.requireNonNull(right, "right");
        this.patch = Objects.requireNonNull(patch, "patch");
        this.frame = frame;
    }

    /**
     * Creates a pair of eyes of a frame of unknown size; add the size with {@link #inFrame}.
     *
     * @param left the eye with the smaller x, unless the capture is set to keep the detector's order
     * @param right the other one
     * @param patch both eyes side by side, 44 wide and 12 high, BGR8: the network's input
     * @since 0.2
     */
    public static EyePair of(Region left, Region right, Frame patch) {
        return new EyePair(left, right, patch, Optional.empty());
    }

    /**
     * Returns the same eyes with the size of their frame, in pixels.
     *
     * @since 0.2
     */
    public EyePair inFrame(int width, int height) {
        return new EyePair(left, right, patch, Optional.of(new FrameSize(width, height)));
    }

    /** The eye with the smaller x, unless the capture is set to keep the detector's order. */
    public Region left() {
        return left;
    }

    /** The other eye. */
    public Region right() {
        return right;
    }

    /** Both eyes side by side, 44 wide and 12 high, BGR8: the network's input. */
    public Frame patch() {
        return patch;
    }

    /**
     * The size of the frame that contains the eyes; empty if unknown, as for clicks collected by version 0.1.
     *
     * @since 0.2
     */
    public Optional<FrameSize> frame() {
        return frame;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EyePair eyes
                && eyes.left.equals(left)
                && eyes.right.equals(right)
                && eyes.patch.equals(patch)
                && eyes.frame.equals(frame);
    }

    @Override
    public int hashCode() {
        return Objects.hash(left, right, patch, frame);
    }

    @Override
    public String toString() {
        return "EyePair[left=" + left + ", right=" + right + ", patch=" + patch + ", frame=" + frame + "]";
    }
}
