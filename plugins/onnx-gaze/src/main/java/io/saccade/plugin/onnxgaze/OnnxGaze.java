package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.nio.FloatBuffer;

/** Runs the network over each pair of eyes. What it answers is passed on as it is, NaN too. */
final class OnnxGaze implements Model {
    private final OnnxBinding network;
    private final EyeTensor eyes;

    /** @param network bound to one picture; the caller closes it */
    OnnxGaze(OnnxBinding network) {
        this.network = network;
        this.eyes = new EyeTensor(network.input(0));
    }

    @Override
    public void process(Sample sample, Emitter out) throws OnnxException {
        eyes.fill(sample.need(Keys.EYES).patch());
        network.run();
        FloatBuffer answer = network.output(0);
        out.emit(sample.with(Keys.GAZE, new Point(answer.get(0), answer.get(1))));
    }
}
