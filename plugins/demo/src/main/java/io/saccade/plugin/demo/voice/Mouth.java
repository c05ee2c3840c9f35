package io.saccade.plugin.demo.voice;

/**
 * The shape of a mouth.
 *
 * @param open 0 closed to 1 wide open
 * @param width 1 at rest, less when rounded
 * @param round 0 flat to 1 as for "u"
 */
public record Mouth(double open, double width, double round) {
    static final Mouth CLOSED = new Mouth(0, 1, 0);
}
