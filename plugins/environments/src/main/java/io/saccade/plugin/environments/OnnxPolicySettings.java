package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
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

        @Group OnnxOptions options,

        @Doc("player to act for, counted from 0; default: all players")
        Optional<Integer> player) {
    /** Checks the settings. */
    public OnnxPolicySettings {
        HumanSettings.checkPlayer(player);
    }
}
