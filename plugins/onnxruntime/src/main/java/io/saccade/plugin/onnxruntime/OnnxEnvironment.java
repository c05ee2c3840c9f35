package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** ONNX Runtime's one environment in this process, loaded at first use. */
public final class OnnxEnvironment {
    private static @Nullable OrtEnvironment environment;

    private OnnxEnvironment() {}

    /**
     * The environment, which lives as long as the process. From any thread.
     *
     * @throws OnnxException when ONNX Runtime can't be loaded on this machine
     */
    public static synchronized OrtEnvironment get() throws OnnxException {
        if (environment == null) environment = load();
        return environment;
    }

    private static OrtEnvironment load() throws OnnxException {
        try (NativeFolder natives = NativeFolder.open()) {
            // Errors reach us as exceptions; written to the console by native code as well they would only confuse.
            OrtEnvironment loaded = natives.whileInUse(
                    () -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "saccade"));
            // The Windows build reports its use to Microsoft unless told not to.
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
