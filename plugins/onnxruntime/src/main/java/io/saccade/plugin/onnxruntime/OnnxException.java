package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.InvalidInputException;

/** Thrown when a model, a device or ONNX Runtime can't be used. The message is a sentence for the user. */
public sealed class OnnxException extends InvalidInputException permits UnreadableModelException {
    private static final long serialVersionUID = 1L;

    public OnnxException(String message) {
        super(message);
    }

    public OnnxException(String message, Throwable cause) {
        super(message, cause);
    }
}
