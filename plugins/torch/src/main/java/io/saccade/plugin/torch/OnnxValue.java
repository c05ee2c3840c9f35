package io.saccade.plugin.torch;

/**
 * A value that flows through an {@link OnnxGraph}.
 *
 * @param name unique in its graph
 */
public record OnnxValue(String name) {}
