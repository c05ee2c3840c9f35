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
 * EYES to GAZE by a network with the article's shapes, and to GAZE_ERROR and GAZE_SCREEN if the network's file contains
 * its measured error and the screen for which it was trained. A network with a second input, {@code geometry [n, 8]}, also gets the regions of the eyes, in widths of the
 * frame: x, y, width and height of the left one, then of the right one.
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
        super(
                "onnx-gaze",
                OnnxGazeSettings.class,
                Ports.reading(Keys.EYES).writing(Keys.GAZE, Keys.GAZE_ERROR, Keys.GAZE_SCREEN));
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
        boolean placed = takesGeometry(network);
        if (!placed) network.requireInput(OnnxPort.ANY, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS);
        network.requireOutput(OnnxPort.ANY, 2);
        long[] patch = {1, EyeTensor.HEIGHT, EyeTensor.WIDTH, EyeTensor.CHANNELS};
        OnnxBinding binding =
                context.closing(placed ? network.bind(patch, new long[] {1, OnnxGaze.GEOMETRY}) : network.bind(patch));
        GazeModelNotes notes = new GazeModelNotes(network.metadata());
        context.log().log(Level.INFO, network + ": " + notes);
        return new OnnxGaze(binding, placed, notes.error(), notes.screen(), context::notice);
    }

    private static boolean takesGeometry(OnnxModel network) {
        return network.inputs().size() == 2 && network.inputs().get(1).name().equals("geometry");
    }

    /** Stateless: each worker has its own tensors, and an estimate depends on one patch only. */
    @Override
    public boolean stateless() {
        return true;
    }
}
