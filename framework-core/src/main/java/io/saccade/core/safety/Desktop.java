package io.saccade.core.safety;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/** The area in which a pointer may move, if known. */
record Desktop(Optional<Region> extent) {
    private static final int CORNER_PIXELS = 1;

    Desktop {
        extent = extent.filter(region -> region.width() > 0 && region.height() > 0);
    }

    /** The nearest pixel of the desktop. If the area is unknown, only the left and top edges limit it. */
    Target clamp(int x, int y) {
        return extent.map(region ->
                        new Target(clamp(x, region.x(), region.width()), clamp(y, region.y(), region.height())))
                .orElseGet(() -> new Target(Math.max(x, 0), Math.max(y, 0)));
    }

    private static int clamp(int value, int start, int length) {
        return Math.max(start, Math.min(value, start + length - 1));
    }

    /** Whether the pointer is in a corner. If the area is unknown, only (0, 0) is a corner. */
    boolean hasCornerAt(Point pointer) {
        Region region = extent.orElse(new Region(0, 0, 1, 1));
        return isEdge(pointer.x(), region.x(), region.width()) && isEdge(pointer.y(), region.y(), region.height());
    }

    private static boolean isEdge(double value, int start, int length) {
        return Math.abs(value - start) <= CORNER_PIXELS || Math.abs(value - (start + length - 1)) <= CORNER_PIXELS;
    }

    /** A pixel to move to. */
    record Target(int x, int y) {
        Point toPoint() {
            return new Point(x, y);
        }
    }
}
