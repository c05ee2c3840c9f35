package io.saccade.api.data;

/**
 * How far a source has come.
 *
 * @param total in the same unit as {@code done}; -1 if unknown
 * @since 0.1
 */
public record Progress(long done, long total) {}
