package io.saccade.plugin.demo.person;

/**
 * Where the head is in front of the camera, which sits in the middle of the screen's upper edge.
 *
 * @param rightCm to the right in the camera's picture, from the place at rest
 * @param downCm downwards, likewise
 * @param distanceCm from the camera
 * @param rollRadians tilt, clockwise in the picture
 */
record HeadPlace(double rightCm, double downCm, double distanceCm, double rollRadians) {
    /** The distance at which the head is as large as {@link FaceDrawing} draws it at rest. */
    static final double REST_CM = 60;
}
