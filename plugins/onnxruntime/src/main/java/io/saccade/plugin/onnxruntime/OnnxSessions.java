package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/** Opens a model file on a device. */
final class OnnxSessions {
    private OnnxSessions() {}

    /** Whether this ONNX Runtime is the build for GPUs. True even if the GPU's own libraries are missing. */
    static boolean withCuda() throws OnnxException {
        OnnxEnvironment.get();
        return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
    }

    static OrtSession onCpu(Path file, String name, OnnxOptions options) throws OnnxException {
        OrtEnvironment environment = OnnxEnvironment.get();
        try (OrtSession.SessionOptions settings = settings(options)) {
            return environment.createSession(file.toAbsolutePath().toString(), settings);
        } catch (OrtException e) {
            throw new UnreadableModelException(
                    name + " " + LoadFailure.describe(file, String.valueOf(e.getMessage())), e);
        }
    }

    /** @throws OrtException when the GPU can't be used, or the file is not a model */
    static OrtSession onCuda(Path file, OnnxOptions options) throws OnnxException, OrtException {
        OrtEnvironment environment = OnnxEnvironment.get();
        try (OrtSession.SessionOptions settings = settings(options)) {
            settings.addCUDA(options.place().index());
            return environment.createSession(file.toAbsolutePath().toString(), settings);
        }
    }

    private static OrtSession.SessionOptions settings(OnnxOptions options) throws OrtException {
        OrtSession.SessionOptions settings = new OrtSession.SessionOptions();
        settings.setIntraOpNumThreads(options.usedThreads());
        settings.setInterOpNumThreads(1);
        return settings;
    }
}
