package io.saccade.api.data;

/**
 * The size of a frame in pixels.
 *
 * @since 0.2
 */
public record FrameSize(int width, int height) {}
