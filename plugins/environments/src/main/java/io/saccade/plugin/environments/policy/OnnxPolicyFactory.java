package io.saccade.plugin.environments.policy;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.OnnxPolicySettings;
import io.saccade.plugin.onnxruntime.OnnxModel;

/**
 * Turns STEP and SPACES into an ACTION with an ONNX network.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-policy
 *     with: { model: cart-pole.onnx }
 * }</pre>
 */
public final class OnnxPolicyFactory extends ModelFactory<OnnxPolicySettings> {
    /** Called by the core. */
    public OnnxPolicyFactory() {
        super("onnx-policy", OnnxPolicySettings.class, Policy.PORTS);
    }

    @Override
    public void check(OnnxPolicySettings settings, Check check) {
        check.inputFile("model", settings.model());
    }

    @Override
    public Model create(OnnxPolicySettings settings, StageContext context) throws Exception {
        OnnxModel network =
                context.closing(OnnxModel.open(context.input(settings.model()), settings.options(), context));
        return new OnnxPolicy(network, settings.player(), context);
    }
}
