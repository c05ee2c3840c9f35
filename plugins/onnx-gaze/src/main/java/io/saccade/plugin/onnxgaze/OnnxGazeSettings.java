package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code onnx-gaze}. */
@Doc("Estimates gaze from the eye picture with an ONNX network")
public record OnnxGazeSettings(
        @Doc("network, an .onnx file: float input [n,12,44,3], BGR, 0 to 1; output [n,2], x and y, "
                + "0 to 1; may have a second input, geometry [n,8]")
        Path model,

        @Group OnnxOptions options) {}
