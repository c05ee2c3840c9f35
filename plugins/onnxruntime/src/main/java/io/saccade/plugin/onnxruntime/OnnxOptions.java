package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.InvalidSetting;

/**
 * How a model is run.
 *
 * @param device the device
 * @param requireGpu whether running on the CPU is an error
 * @param threads number of threads per run, 1 or more; small networks are fastest with one
 */
public record OnnxOptions(OnnxDevice device, boolean requireGpu, int threads) {
    public OnnxOptions {
        InvalidSetting.unless(
                !(requireGpu && device.kind() == OnnxDevice.Kind.CPU), "require-gpu", "be false where 'device' is cpu");
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
    }

    /** Creates the options from a stage's settings {@code device}, {@code require-gpu} and {@code threads}. */
    public static OnnxOptions of(String device, boolean requireGpu, int threads) {
        return new OnnxOptions(OnnxDevice.of(device), requireGpu, threads);
    }
}
