package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.lang.System.Logger.Level;

/**
 * EYES to GAZE by a network with the article's shapes, and to GAZE_ERROR if the network's file contains its measured
 * error.
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
        super("onnx-gaze", OnnxGazeSettings.class, Ports.reading(Keys.EYES).writing(Keys.GAZE, Keys.GAZE_ERROR));
    }

    @Override
    public void check(OnnxGazeSettings settings, Check check) {
        check.inputFile("model", settings.model());
    }

    @Override
    public void preload() throws Exception {
        OnnxEnvironment.preload();
    }

    @Override
    public Model create(OnnxGazeSettings settings, StageContext context) throws Exception {
        OnnxModel network =
                context.closing(OnnxModel.open(context.input(settings.model()), settings.options(), context));
        network.requireInput(OnnxPort.ANY, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS);
        network.requireOutput(OnnxPort.ANY, 2);
        OnnxBinding binding =
                context.closing(network.bind(new long[] {1, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS}));
        GazeModelNotes notes = new GazeModelNotes(network.metadata());
        context.log().log(Level.INFO, network + ": " + notes);
        return new OnnxGaze(binding, notes.error(), context::notice);
    }

    /** Stateless: each worker has its own tensors, and an estimate depends on one patch only. */
    @Override
    public boolean stateless() {
        return true;
    }
}
