package io.saccade.plugin.environments;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code onnx-policy}. */
@Doc("Chooses actions with an ONNX network: the legal action with the highest score, or "
        + "the network's values for actions of several values")
public record OnnxPolicySettings(
        @Doc("network, an .onnx file: float input [n, length of the observation], or one-hot [n, "
                + "states]; output [n, actions], or [n, values of an action], moved to the nearest "
                + "legal values")
        Path model,

        @Doc("device of the network: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("true: it is an error if no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads per inference") @Default("1") int threads,

        @Doc("player to act for, counted from 0; default: all players")
        Optional<Integer> player) {
    /** Checks the settings. */
    public OnnxPolicySettings {
        OnnxOptions.of(device, requireGpu, threads);
        HumanSettings.checkPlayer(player);
    }

    public OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
