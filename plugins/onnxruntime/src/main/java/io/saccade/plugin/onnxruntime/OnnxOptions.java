package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;

/** How a network is run; a group of the settings of each stage that has one. */
public record OnnxOptions(
        @Doc("device of the network: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("true: it is an error if no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads per inference; small networks are fastest with 1; 0: one per CPU core")
        @Default("1")
        @Range(min = 0, max = 1024)
        int threads) {
    /** Checks the settings. */
    public OnnxOptions {
        OnnxDevice.check(device);
        InvalidSetting.unless(!requireGpu || !device.equals("cpu"), "require-gpu", "be false where 'device' is cpu");
    }

    OnnxDevice place() {
        return OnnxDevice.of(device);
    }

    int usedThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
