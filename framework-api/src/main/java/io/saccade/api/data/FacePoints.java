package io.saccade.api.data;

/**
 * Five points of a face, in pixels of its frame; they may lie outside the frame. Right and left are the person's, so in
 * a frontal picture the right eye is on the left.
 *
 * @param rightEye centre of the person's right eye
 * @param leftEye centre of the person's left eye
 * @param nose tip of the nose
 * @param rightMouth corner of the mouth on the person's right
 * @param leftMouth corner of the mouth on the person's left
 * @since 0.2
 */
public record FacePoints(Pixel rightEye, Pixel leftEye, Pixel nose, Pixel rightMouth, Pixel leftMouth) {
    /**
     * A place in a frame, in pixels, origin top left.
     *
     * @since 0.2
     */
    public record Pixel(double x, double y) {}
}
