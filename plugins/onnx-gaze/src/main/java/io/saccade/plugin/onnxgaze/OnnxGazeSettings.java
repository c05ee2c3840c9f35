package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code onnx-gaze}. */
@Doc("Estimates where a person looks from a picture of their eyes, by an ONNX network")
public record OnnxGazeSettings(
        @Doc("the network, an .onnx file: input [n,12,44,3] of floats, BGR, 0..1; output [n,2], x and y in 0..1")
        Path model,

        @Doc("where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads that compute one answer; this small network is fastest with 1") @Default("1")
        int threads) {
    /** Checks the settings. */
    public OnnxGazeSettings {
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
