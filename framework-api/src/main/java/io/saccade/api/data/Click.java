package io.saccade.api.data;

/**
 * A mouse button going down.
 *
 * @param timestampNanos when, on the pipeline's clock
 * @param x pixels of the desktop; some platforms report fractions
 * @param y pixels of the desktop
 * @param button {@code left}, {@code right} or {@code middle}
 * @since 0.1
 */
public record Click(long timestampNanos, double x, double y, String button) {}
