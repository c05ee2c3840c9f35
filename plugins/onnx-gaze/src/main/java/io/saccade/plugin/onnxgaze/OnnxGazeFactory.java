package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;

/**
 * EYES to GAZE by a network of the article's shape.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 * }</pre>
 */
public final class OnnxGazeFactory extends ModelFactory<OnnxGazeSettings> {
    /** Called by the core. */
    public OnnxGazeFactory() {
        super("onnx-gaze", OnnxGazeSettings.class, Ports.reading(Keys.EYES).writing(Keys.GAZE));
    }

    @Override
    public void check(OnnxGazeSettings settings, Check check) {
        check.inputFile("model", settings.model());
    }

    @Override
    public Model create(OnnxGazeSettings settings, StageContext context) throws Exception {
        OnnxModel network =
                context.closing(OnnxModel.open(context.input(settings.model()), settings.options(), context.log()));
        network.requireInput(OnnxPort.ANY, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS);
        network.requireOutput(OnnxPort.ANY, 2);
        OnnxBinding binding =
                context.closing(network.bind(new long[] {1, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS}));
        return new OnnxGaze(binding);
    }

    /** Each worker has tensors of its own, and an answer depends on one picture alone. */
    @Override
    public boolean stateless() {
        return true;
    }
}
