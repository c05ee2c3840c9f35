package io.saccade.plugin.onnxruntime;

import io.saccade.plugin.onnxruntime.OnnxDevice.Kind;
import java.util.Optional;

/**
 * The devices on which to try a model, chosen before anything is opened.
 *
 * @param cuda whether to try a GPU
 * @param fallsBack whether to use the CPU if the GPU fails
 * @param note message for the user when this build supports GPUs but none is used; otherwise empty
 */
record DevicePlan(boolean cuda, boolean fallsBack, Optional<String> note) {
    private static final String NO_DRIVER = "no NVIDIA driver was found on this machine";

    /**
     * Chooses the device.
     *
     * @param withCuda whether this ONNX Runtime is the build for GPUs
     * @param driver whether the machine has NVIDIA's driver
     * @throws OnnxException when a GPU is required but can't be used
     */
    static DevicePlan of(String model, OnnxOptions options, boolean withCuda, boolean driver) throws OnnxException {
        Kind kind = options.place().kind();
        if (kind == Kind.CPU) return new DevicePlan(false, false, Optional.empty());
        boolean demanded = kind == Kind.CUDA || options.requireGpu();
        if (withCuda && driver) return new DevicePlan(true, !demanded, Optional.empty());
        if (!demanded) {
            return new DevicePlan(false, false, withCuda ? Optional.of(NO_DRIVER) : Optional.empty());
        }
        throw missing(model, options, withCuda ? NO_DRIVER : "this build of ONNX Runtime runs on the CPU only");
    }

    /** Creates the error for a required GPU that can't be used. */
    static OnnxException missing(String model, OnnxOptions options, String reason) {
        return new OnnxException(model + ": " + sentence(options, reason));
    }

    /** Creates the error for a required GPU that was tried and failed. */
    static OnnxException missing(String model, OnnxOptions options, Exception cause) {
        return new OnnxException(
                model + ": "
                        + sentence(options, "it was tried, and failed: " + cause.getMessage() + DeviceSession.NEEDED),
                cause);
    }

    private static String sentence(OnnxOptions options, String reason) {
        return options.place().kind() == Kind.CUDA
                ? options.place() + " can't be used, since " + reason
                        + "; set 'device' to auto or cpu, or install a GPU" + " and Saccade's build for GPUs"
                : "'require-gpu' is set, but no GPU can be used, since " + reason
                        + "; set 'require-gpu' to false to run"
                        + " on the CPU, or install a GPU and Saccade's build for GPUs";
    }
}
