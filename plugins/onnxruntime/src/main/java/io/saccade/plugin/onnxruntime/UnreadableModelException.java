package io.saccade.plugin.onnxruntime;

/** A file that is no ONNX model, or not a whole one. Whoever knows where a right one comes from can say so. */
public final class UnreadableModelException extends OnnxException {
    private static final long serialVersionUID = 1L;

    UnreadableModelException(String message) {
        super(message);
    }

    UnreadableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
