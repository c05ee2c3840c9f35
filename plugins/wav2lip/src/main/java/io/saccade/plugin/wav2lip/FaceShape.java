package io.saccade.plugin.wav2lip;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.api.data.Region;

/**
 * Place, size and tilt of a face in a frame. Two axes start between the eyes: one across, in distances between the
 * eyes, to the right of the picture, and one down, in distances from the eyes to the mouth.
 *
 * @param x middle between the eyes, in pixels
 * @param acrossX vector from the eye at the left of the picture to the other one, in pixels
 * @param downX vector from the middle of the eyes to the middle of the mouth, in pixels
 * @param leftSide half width of the face at the left of the picture, relative to an average face
 * @param rightSide half width at the right
 */
record FaceShape(
        double x,
        double y,
        double acrossX,
        double acrossY,
        double downX,
        double downY,
        double leftSide,
        double rightSide) {
    /** Boxes that are this much higher than wide are tight, as networks find them; others are the cascade's. */
    private static final double TIGHT = 1.1;

    /** Height of the eyes in a box, relative to its height; the same in both kinds. */
    private static final double EYES = .40;

    /** A turn narrows the far side of the face from this offset of the nose on, in distances between the eyes. */
    private static final double STRAIGHT = .08;

    private static final double NARROWING = 1.3;
    private static final double NARROWEST = .5;

    static FaceShape of(FacePoints points) {
        Pixel eyes = middle(points.rightEye(), points.leftEye());
        Pixel mouth = middle(points.rightMouth(), points.leftMouth());
        double acrossX = points.leftEye().x() - points.rightEye().x();
        double acrossY = points.leftEye().y() - points.rightEye().y();
        FaceShape shape =
                new FaceShape(eyes.x(), eyes.y(), acrossX, acrossY, mouth.x() - eyes.x(), mouth.y() - eyes.y(), 1, 1);
        double nose = shape.across(points.nose().x(), points.nose().y());
        return shape.withSides(narrowed(-nose), narrowed(nose));
    }

    private static Pixel middle(Pixel one, Pixel other) {
        return new Pixel((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }

    private static double narrowed(double noseTowards) {
        return Math.max(NARROWEST, 1 - NARROWING * Math.max(0, noseTowards - STRAIGHT));
    }

    /** Places an upright face in a box; the proportions are those of real faces in boxes of both kinds. */
    static FaceShape of(Region box) {
        boolean tight = box.height() > TIGHT * box.width();
        return new FaceShape(
                box.x() + box.width() / 2.0,
                box.y() + EYES * box.height(),
                (tight ? .48 : .35) * box.width(),
                0,
                0,
                (tight ? .355 : .365) * box.height(),
                1,
                1);
    }

    FaceShape withSides(double left, double right) {
        return new FaceShape(x, y, acrossX, acrossY, downX, downY, left, right);
    }

    /** Returns a mixture: this shape, moved towards another one by a fraction. */
    FaceShape towards(FaceShape other, double part) {
        return new FaceShape(
                mix(x, other.x, part),
                mix(y, other.y, part),
                mix(acrossX, other.acrossX, part),
                mix(acrossY, other.acrossY, part),
                mix(downX, other.downX, part),
                mix(downY, other.downY, part),
                mix(leftSide, other.leftSide, part),
                mix(rightSide, other.rightSide, part));
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }

    /** Coordinate of a pixel along the eyes; -0.5 and 0.5 are the eyes. */
    double across(double pixelX, double pixelY) {
        return ((pixelX - x) * downY - (pixelY - y) * downX) / area();
    }

    /** Coordinate of a pixel along the nose; 0 is between the eyes, 1 the mouth. */
    double down(double pixelX, double pixelY) {
        return (acrossX * (pixelY - y) - acrossY * (pixelX - x)) / area();
    }

    double pixelX(double across, double down) {
        return x + across * acrossX + down * downX;
    }

    double pixelY(double across, double down) {
        return y + across * acrossY + down * downY;
    }

    /** Area of the parallelogram of both axes, in pixels; 0 or less in a degenerate face. */
    double area() {
        return acrossX * downY - acrossY * downX;
    }

    /** Distance between the eyes in pixels. */
    double eyeDistance() {
        return Math.hypot(acrossX, acrossY);
    }

    /** Distance from the eyes to the mouth in pixels. */
    double length() {
        return Math.hypot(downX, downY);
    }

    /** Whether this may be the same face in the next frame: it moved by less than half its size. */
    boolean continues(FaceShape before) {
        double size = before.length();
        return Math.hypot(x - before.x, y - before.y) < size && length() < 2 * size && 2 * length() > size;
    }
}
