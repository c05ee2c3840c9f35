package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import java.io.IOException;

/** Inputs for the networks of one kind, from data of theirs, and the measure of how much their answers differ. */
interface NetworkInputs {
    /** Creates the tensors for one run. */
    OnnxBinding bind(OnnxModel model) throws OnnxException;

    /** Reads the inputs of the next run, to calibrate with. */
    void draw() throws IOException;

    /** Reads the inputs of the next run, from data that never calibrates. */
    void drawHeldOut() throws IOException;

    /** Puts what was read last into a network's inputs. */
    void put(OnnxBinding binding);

    /** Number of runs in one of the settings' batches. */
    int runs();

    /** Number of frames, or of pairs of eyes, in one run. */
    int items();

    /** Index of the answers among the network's outputs. */
    int answers();

    /** Creates a measure without any answers. */
    AnswerDifference difference();
}
