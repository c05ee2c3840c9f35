package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * Runs the network over each pair of eyes, and says with each answer how far off the network is, where that was
 * measured. What it answers is passed on as it is, NaN too.
 */
final class OnnxGaze implements Model {
    private final OnnxBinding network;
    private final Optional<Double> error;
    private final EyeTensor eyes;

    /**
     * @param network bound to one picture; the caller closes it
     * @param error a fraction of the screen's diagonal
     */
    OnnxGaze(OnnxBinding network, Optional<Double> error) {
        this.network = network;
        this.error = error;
        this.eyes = new EyeTensor(network.input(0));
    }

    @Override
    public void process(Sample sample, Emitter out) throws OnnxException {
        eyes.fill(sample.need(Keys.EYES).patch());
        network.run();
        FloatBuffer answer = network.output(0);
        Sample looking = sample.with(Keys.GAZE, new Point(answer.get(0), answer.get(1)));
        out.emit(error.isPresent() ? looking.with(Keys.GAZE_ERROR, error.get()) : looking);
    }
}
