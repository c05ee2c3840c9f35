package io.saccade.plugin.environments;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code onnx-policy}. */
@Doc("Acts as an ONNX network says: the legal action that it values most, or its values where an action is several")
public record OnnxPolicySettings(
        @Doc(
                "the network, an .onnx file: input [n, length of the observation] of floats, or [n, states] with a 1 at the"
                        + " state's number; output [n, actions], or [n, values of an action], which"
                        + " are taken to the nearest legal ones")
        Path model,

        @Doc("where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads that compute one answer") @Default("1")
        int threads,

        @Doc("whose moves to make, counted from 0; everyone's when not given")
        Optional<Integer> player) {
    /** Checks the settings. */
    public OnnxPolicySettings {
        OnnxOptions.of(device, requireGpu, threads);
        Policy.checkPlayer(player);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
