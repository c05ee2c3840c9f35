package io.saccade.plugin.wav2liptraining.score;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import java.util.Optional;

/**
 * An expert in an .onnx file that evaluates {@value #SIZE} windows per batch. Not thread-safe; the owner closes it,
 * then the model.
 */
public final class ExpertNetwork implements AutoCloseable {
    /** Windows per batch. */
    static final int SIZE = 16;

    private final ExpertForm form;
    private final OnnxBinding network;
    private final float[] lips;
    private final float[] sound;

    private ExpertNetwork(ExpertForm form, OnnxBinding network) {
        this.form = form;
        this.network = network;
        this.sound = new float[network.input(0).capacity() / SIZE];
        this.lips = new float[network.input(1).capacity() / SIZE];
    }

    /**
     * Recognises an expert by the shapes of its inputs.
     *
     * @throws OnnxException when the network's inputs have none of the known forms
     */
    public static ExpertNetwork of(OnnxModel model) throws OnnxException {
        Optional<ExpertForm> form = ExpertForm.of(model);
        if (form.isEmpty()) {
            throw new OnnxException(model + " is no sync expert: its inputs are " + model.inputs() + " and its"
                    + " outputs " + model.outputs() + ", but it must be " + ExpertForm.known() + "; see"
                    + " docs/teaching-lips.md for how to get one");
        }
        return new ExpertNetwork(
                form.get(), model.bind(form.get().soundShape(SIZE), form.get().lipsShape(SIZE)));
    }

    ExpertForm form() {
        return form;
    }

    /** Buffer for the lips of one window, plane by plane; reused. */
    public float[] lips() {
        return lips;
    }

    /** Buffer for the sound of one window, row by row; reused. */
    public float[] sound() {
        return sound;
    }

    /** Copies {@link #lips} and {@link #sound} to a place of the batch. */
    public void put(int place) {
        network.input(0).put(place * sound.length, sound);
        network.input(1).put(place * lips.length, lips);
    }

    public void run() throws OnnxException {
        network.run();
    }

    /** Returns the embedding of a window's sound. */
    public float[] soundAt(int place) {
        return direction(0, place);
    }

    /** Returns the embedding of a window's lips. */
    public float[] lipsAt(int place) {
        return direction(1, place);
    }

    private float[] direction(int output, int place) {
        float[] direction = new float[network.output(output).capacity() / SIZE];
        network.output(output).get(place * direction.length, direction);
        return direction;
    }

    @Override
    public void close() {
        network.close();
    }
}
