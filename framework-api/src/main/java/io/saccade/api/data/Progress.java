package io.saccade.api.data;

/**
 * How far a source has come.
 *
 * @param total in the same unit as {@code done}; -1 if unknown
 */
public record Progress(long done, long total) {}
