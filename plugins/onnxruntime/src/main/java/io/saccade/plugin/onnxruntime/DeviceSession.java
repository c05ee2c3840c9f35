package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * ONNX Runtime's session for a model, on a device that works. Only a first run proves that a GPU works, because some of
 * its libraries are loaded only then. One thread at a time.
 */
final class DeviceSession implements AutoCloseable {
    /** End of a sentence about a GPU that failed. */
    static final String NEEDED = "; it needs NVIDIA's driver, CUDA 12 and cuDNN 9";

    private final Path file;
    private final String name;
    private final OnnxOptions options;
    private final DevicePlan plan;
    private final OnnxNotices notices;
    private OrtSession session;
    private boolean onCuda;
    private boolean settled;

    /** Takes ownership of the session. */
    DeviceSession(
            Path file, OnnxOptions options, DevicePlan plan, OnnxNotices notices, OrtSession session, boolean onCuda) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.options = options;
        this.plan = plan;
        this.notices = notices;
        this.session = session;
        this.onCuda = onCuda;
    }

    static DeviceSession open(Path file, OnnxOptions options, OnnxNotices notices) throws OnnxException {
        String name = String.valueOf(file.getFileName());
        DevicePlan plan = plan(file, name, options);
        plan.note().ifPresent(reason -> tellCpu(name, reason, notices));
        if (plan.cuda()) {
            try {
                return new DeviceSession(file, options, plan, notices, OnnxSessions.onCuda(file, options), true);
            } catch (OrtException e) {
                requireModel(file, name, options);
                if (!plan.fallsBack()) throw DevicePlan.missing(name, options, e);
                tellCpu(name, "the GPU can't be used: " + e.getMessage() + NEEDED, notices);
            }
        }
        DeviceSession onCpu =
                new DeviceSession(file, options, plan, notices, OnnxSessions.onCpu(file, name, options), false);
        onCpu.settle();
        return onCpu;
    }

    private static DevicePlan plan(Path file, String name, OnnxOptions options) throws OnnxException {
        try {
            return DevicePlan.of(name, options, OnnxSessions.withCuda(), NvidiaDriver.isThere());
        } catch (OnnxException noGpu) {
            requireModel(file, name, options);
            throw noGpu;
        }
    }

    /** Reports an invalid model file before a missing GPU, since a GPU would not help. */
    private static void requireModel(Path file, String name, OnnxOptions options) throws OnnxException {
        try {
            OnnxSessions.onCpu(file, name, options).close();
        } catch (OrtException e) {
            throw new OnnxException(name + " could not be closed: " + e.getMessage(), e);
        }
    }

    private static void tellCpu(String name, String reason, OnnxNotices notices) {
        notices.problem().accept(name + " runs on the CPU, since " + reason);
    }

    OrtSession session() {
        return session;
    }

    boolean isSettled() {
        return settled;
    }

    /** Logs and reports the working device, once. */
    void settle() {
        if (settled) return;
        settled = true;
        String device = onCuda ? "cuda:" + options.place().index() : "cpu";
        String threads = options.usedThreads() == 1 ? "one thread" : options.usedThreads() + " threads";
        notices.log().log(Level.INFO, "{0} runs on {1}", name, onCuda ? device : "the CPU, " + threads);
        notices.device().accept(device);
    }

    /**
     * Moves the model to the CPU after the first run on the GPU failed.
     *
     * @throws OnnxException when a GPU is required
     */
    void leaveGpu(OnnxException cause) throws OnnxException {
        if (!plan.fallsBack()) throw DevicePlan.missing(name, options, cause);
        close();
        session = OnnxSessions.onCpu(file, name, options);
        onCuda = false;
        tellCpu(name, "the GPU failed in its first run: " + cause.getMessage() + NEEDED, notices);
    }

    @Override
    public void close() throws OnnxException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxException(name + " could not be closed: " + e.getMessage(), e);
        }
    }
}
