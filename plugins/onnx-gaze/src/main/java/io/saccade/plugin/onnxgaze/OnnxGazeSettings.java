package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code onnx-gaze}. */
@Doc("Estimates gaze from the eye picture with an ONNX network")
public record OnnxGazeSettings(
        @Doc("network, an .onnx file: float input [n,12,44,3], BGR, 0 to 1; output [n,2], x and y, " + "0 to 1")
        Path model,

        @Doc("device of the network: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("true: it is an error if no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads per inference; this small network is fastest with 1") @Default("1")
        int threads) {
    /** Checks the settings. */
    public OnnxGazeSettings {
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
