package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import io.saccade.plugin.wav2liptraining.generator.LipExamples;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Inputs of Wav2Lip's generator from films of talkers, as in training. */
final class GeneratorExamples {
    /** Frames of a batch. */
    static final int FRAMES = TalkerWindow.FRAMES;

    private static final long[] SOUND = {OnnxPort.ANY, 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS};
    private static final long[] FACES = {OnnxPort.ANY, 6, TalkerWindow.SIDE, TalkerWindow.SIDE};

    private final TalkerSet films;
    private final RandomGenerator random;
    private final LipExamples examples = LipExamples.room(1);

    GeneratorExamples(TalkerSet films, long seed) {
        this.films = films;
        this.random = new SplittableRandom(seed);
    }

    /** Prepares the next examples. */
    void draw() throws IOException {
        examples.draw(films, random);
    }

    /**
     * Creates the tensors for a batch.
     *
     * @throws OnnxException when the network is not a generator for faces of this size
     */
    static OnnxBinding bind(OnnxModel model) throws OnnxException {
        boolean soundFirst = isSoundFirst(model);
        long[] sound = SOUND.clone();
        long[] faces = FACES.clone();
        sound[0] = FRAMES;
        faces[0] = FRAMES;
        return soundFirst ? model.bind(sound, faces) : model.bind(faces, sound);
    }

    private static boolean isSoundFirst(OnnxModel model) throws OnnxException {
        List<OnnxPort> inputs = model.inputs();
        if (inputs.size() == 2 && inputs.get(0).fits(SOUND) && inputs.get(1).fits(FACES)) return true;
        if (inputs.size() == 2 && inputs.get(1).fits(SOUND) && inputs.get(0).fits(FACES)) return false;
        throw new OnnxException(model + " can't be calibrated with films: its inputs are " + inputs
                + ", but must be sound [n,1,80,16] and faces [n,6,96,96], those of Wav2Lip's generator");
    }

    /** Puts the examples into a network's inputs. */
    void put(OnnxModel model, OnnxBinding binding) throws OnnxException {
        int sound = isSoundFirst(model) ? 0 : 1;
        binding.input(sound).put(0, examples.frameSound());
        binding.input(1 - sound).put(0, examples.faces());
    }
}
