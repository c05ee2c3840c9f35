package io.saccade.plugin.torch.onnx;

/**
 * A value in an {@link OnnxGraph}.
 *
 * @param name unique in its graph
 */
public record OnnxValue(String name) {}
