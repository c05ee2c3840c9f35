package io.saccade.plugin.pointingtest;

/**
 * One ring of targets.
 *
 * @param width diameter of the targets in pixels
 * @param distance diameter of the ring in pixels
 */
record Condition(int width, int distance) {
    /** The side of the square that the ring needs, in pixels. */
    int side() {
        return distance + width;
    }

    @Override
    public String toString() {
        return width + " px at " + distance + " px";
    }
}
