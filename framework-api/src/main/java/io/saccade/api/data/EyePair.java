package io.saccade.api.data;

/**
 * The two eyes of one frame, in pixels of that frame.
 *
 * @param left the eye with the smaller x, unless the capture is set to keep the detector's order
 * @param right the other one
 * @param patch both eyes side by side, 44 wide and 12 high, BGR8: the network's input
 */
public record EyePair(Region left, Region right, Frame patch) {}
