package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.Trial;

/** Loads ONNX Runtime. */
public final class OnnxTrial implements Trial {
    /** For the service loader. */
    public OnnxTrial() {}

    @Override
    public String subject() {
        return "ONNX Runtime";
    }

    @Override
    public String attempt() throws OnnxException {
        return OnnxEnvironment.get().getVersion();
    }
}
