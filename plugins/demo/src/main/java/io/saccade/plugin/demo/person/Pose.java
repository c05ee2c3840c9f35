package io.saccade.plugin.demo.person;

import io.saccade.plugin.demo.voice.Mouth;

/**
 * The position of the head, the direction of the gaze and the state of the face at one time.
 *
 * @param gazeX -1 the screen's left edge to 1 its right edge
 * @param gazeY -1 the screen's top edge to 1 its bottom edge
 * @param shiftX of the head to the right, in 480ths of the frame's height
 * @param shiftY of the head downwards, in the same unit
 * @param scale size of the head, 1 at rest
 * @param rollRadians tilt, clockwise
 * @param yaw turn of the head, -1 to 1
 * @param pitch nod of the head, -1 to 1, down is positive
 * @param brow lift of the brows, -1 to 1
 * @param blink 0 eyes open to 1 shut
 */
public record Pose(
        double gazeX,
        double gazeY,
        double shiftX,
        double shiftY,
        double scale,
        double rollRadians,
        double yaw,
        double pitch,
        double brow,
        double blink,
        Mouth mouth) {}
