package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the network on each pair of eyes, and adds the network's measured error if known. Passes on every estimate,
 * including NaN, which is reported at the end.
 */
final class OnnxGaze implements Model {
    /** Values of the regions of both eyes. */
    static final int GEOMETRY = 8;

    private final OnnxBinding network;
    private final boolean placed;
    private final Optional<Double> error;
    private final Optional<Screen> screen;
    private final EyeTensor eyes;
    private final Consumer<String> problem;
    private long answers;
    private long notNumbers;

    /**
     * @param network bound to one patch; the caller closes it
     * @param placed whether its second input takes the regions of the eyes
     * @param error measured error as a fraction of the screen's diagonal
     * @param screen for which it was trained
     * @param problem receives a sentence at the end when estimates were not finite
     */
    OnnxGaze(
            OnnxBinding network,
            boolean placed,
            Optional<Double> error,
            Optional<Screen> screen,
            Consumer<String> problem) {
        this.screen = screen;
        this.problem = problem;
        this.network = network;
        this.placed = placed;
        this.error = error;
        this.eyes = new EyeTensor(network.input(0));
    }

    @Override
    public void process(Sample sample, Emitter out) throws IOException {
        EyePair pair = sample.need(Keys.EYES);
        eyes.fill(pair.patch());
        if (placed) network.input(1).put(0, geometry(pair));
        network.run();
        FloatBuffer answer = network.output(0);
        Point gaze = new Point(answer.get(0), answer.get(1));
        answers++;
        if (!Double.isFinite(gaze.x() + gaze.y())) notNumbers++;
        Sample looking = sample.with(Keys.GAZE, gaze);
        if (error.isPresent()) looking = looking.with(Keys.GAZE_ERROR, error.get());
        if (screen.isPresent()) looking = looking.with(Keys.GAZE_SCREEN, screen.get());
        out.emit(looking);
    }

    private static float[] geometry(EyePair pair) throws InvalidInputException {
        return pair.frame()
                .orElseThrow(() -> new InvalidInputException("the network needs to know where the eyes are in the"
                        + " frame, but the frame's size is unknown: collect the clicks again, or train the network"
                        + " with 'geometry: never'"))
                .inWidths(pair.left(), pair.right());
    }

    @Override
    public void finish() {
        if (notNumbers == 0) return;
        problem.accept("the network's answers to " + notNumbers + " of " + answers
                + " pairs of eyes are NaN or infinite; train or export it again");
    }
}
