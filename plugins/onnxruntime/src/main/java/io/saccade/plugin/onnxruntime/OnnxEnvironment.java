package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** ONNX Runtime's environment, one per process, loaded at first use. */
public final class OnnxEnvironment {
    private static @Nullable OrtEnvironment environment;

    private OnnxEnvironment() {}

    /**
     * Returns the environment, which lives as long as the process. Thread-safe.
     *
     * @throws OnnxException when ONNX Runtime can't be loaded on this machine
     */
    public static synchronized OrtEnvironment get() throws OnnxException {
        if (environment == null) environment = load();
        return environment;
    }

    /**
     * Loads ONNX Runtime if it isn't loaded yet, which takes a fraction of a second. Thread-safe.
     *
     * @throws OnnxException when ONNX Runtime can't be loaded on this machine
     */
    public static void preload() throws OnnxException {
        get();
    }

    private static OrtEnvironment load() throws OnnxException {
        try (NativeFolder natives = NativeFolder.open()) {
            // Errors arrive as exceptions, so native code need not print them.
            OrtEnvironment loaded = natives.whileInUse(
                    () -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "saccade"));
            // The Windows build sends usage data to Microsoft by default.
            loaded.setTelemetry(false);
            BindingInternals.keepEnvironment();
            return loaded;
        } catch (InvalidInputException e) {
            throw new OnnxException(String.valueOf(e.getMessage()), e);
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            throw new OnnxException(
                    "ONNX Runtime could not be loaded on " + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + ": " + e,
                    e);
        }
    }
}
