package io.saccade.plugin.onnxruntime;

/**
 * Thrown when a file is not an ONNX model, or an incomplete one. Callers catch it to say where to get the right file.
 */
public final class UnreadableModelException extends OnnxException {
    private static final long serialVersionUID = 1L;

    UnreadableModelException(String message) {
        super(message);
    }

    UnreadableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
