package io.saccade.plugin.wav2lip.films;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Region;

/**
 * Coordinates of a face, for measures: one across is the distance between the eyes, one down is from the eyes to the
 * mouth.
 */
record FaceAxes(double x, double y, double acrossX, double acrossY, double downX, double downY) {
    /** An upright face in a box of the cascade. */
    static FaceAxes of(Region box) {
        return new FaceAxes(
                box.x() + box.width() / 2., box.y() + .4 * box.height(), .35 * box.width(), 0, 0, .365 * box.height());
    }

    static FaceAxes of(FacePoints points) {
        double eyesX = (points.rightEye().x() + points.leftEye().x()) / 2;
        double eyesY = (points.rightEye().y() + points.leftEye().y()) / 2;
        return new FaceAxes(
                eyesX,
                eyesY,
                points.leftEye().x() - points.rightEye().x(),
                points.leftEye().y() - points.rightEye().y(),
                (points.rightMouth().x() + points.leftMouth().x()) / 2 - eyesX,
                (points.rightMouth().y() + points.leftMouth().y()) / 2 - eyesY);
    }

    private double area() {
        return acrossX * downY - acrossY * downX;
    }

    double across(double pixelX, double pixelY) {
        return ((pixelX - x) * downY - (pixelY - y) * downX) / area();
    }

    double down(double pixelX, double pixelY) {
        return (acrossX * (pixelY - y) - acrossY * (pixelX - x)) / area();
    }

    double pixelX(double across, double down) {
        return x + across * acrossX + down * downX;
    }

    double pixelY(double across, double down) {
        return y + across * acrossY + down * downY;
    }
}
