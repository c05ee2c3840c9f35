package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Region;

/** The centres of both eyes, left to right, in pixels of the frame. */
record EyePlaces(double leftX, double leftY, double rightX, double rightY) {
    static EyePlaces of(EyePair eyes) {
        boolean swapped = eyes.right().x() < eyes.left().x();
        Region left = swapped ? eyes.right() : eyes.left();
        Region right = swapped ? eyes.left() : eyes.right();
        return new EyePlaces(
                left.x() + left.width() / 2.0,
                left.y() + left.height() / 2.0,
                right.x() + right.width() / 2.0,
                right.y() + right.height() / 2.0);
    }

    double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    double middleX() {
        return (leftX + rightX) / 2;
    }

    double middleY() {
        return (leftY + rightY) / 2;
    }

    EyePlaces moved(double x, double y) {
        return new EyePlaces(leftX + x, leftY + y, rightX + x, rightY + y);
    }
}
