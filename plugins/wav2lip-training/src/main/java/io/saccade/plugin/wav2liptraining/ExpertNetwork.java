package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;

/** An exported expert with room for some windows at once. One thread; the owner closes it, then the model. */
final class ExpertNetwork implements AutoCloseable {
    /** Windows at once. */
    static final int SIZE = 16;

    private static final int LIPS = 3 * TalkerWindow.FRAMES * TalkerWindow.PLANE / 2;

    private final OnnxBinding network;
    private final float[] lips = new float[LIPS];
    private final float[] sound = new float[TalkerWindow.SOUND];

    private ExpertNetwork(OnnxBinding network) {
        this.network = network;
    }

    /** @throws OnnxException when the network is no expert that the trainer made */
    static ExpertNetwork of(OnnxModel model) throws OnnxException {
        boolean fits = model.inputs().size() == 2
                && model.outputs().size() == 2
                && model.inputs().get(0).fits(SIZE, 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS)
                && model.inputs().get(1).fits(SIZE, 3 * TalkerWindow.FRAMES, TalkerWindow.SIDE / 2, TalkerWindow.SIDE);
        if (!fits) {
            throw new OnnxException(model + " is no sync expert: it takes " + model.inputs() + " and gives "
                    + model.outputs() + "; the trainer sync-expert makes one");
        }
        return new ExpertNetwork(model.bind(
                new long[] {SIZE, 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS},
                new long[] {SIZE, 3 * TalkerWindow.FRAMES, TalkerWindow.SIDE / 2, TalkerWindow.SIDE}));
    }

    /** Room for the lips of one window, {@code [15, 48, 96]}; used again for the next. */
    float[] lips() {
        return lips;
    }

    /** Room for the sound of one window, {@code [80, 16]}; used again for the next. */
    float[] sound() {
        return sound;
    }

    /** Takes what stands in {@link #lips} and {@link #sound}. */
    void put(int place) {
        network.input(0).put(place * sound.length, sound);
        network.input(1).put(place * lips.length, lips);
    }

    void run() throws OnnxException {
        network.run();
    }

    /** Where the sound of a window points. */
    float[] soundAt(int place) {
        return direction(0, place);
    }

    /** Where its lips point. */
    float[] lipsAt(int place) {
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
