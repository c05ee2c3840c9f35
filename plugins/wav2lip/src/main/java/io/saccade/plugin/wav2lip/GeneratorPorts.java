package io.saccade.plugin.wav2lip;

import static io.saccade.plugin.onnxruntime.OnnxPort.ANY;

import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The inputs and outputs of Wav2Lip's generator in a network. They are found by their shapes, independent of names and
 * order; names decide only if both shapes are open.
 *
 * @param melInput index of {@code [n,1,80,16]}
 * @param faceInput index of {@code [n,6,side,side]}: three channels with the lower half dark, then three of the whole
 *     face
 * @param output index of {@code [n,3,side,side]}, in 0..1
 * @param side height and width of a face in pixels
 * @param fixedBatch the only n that the network accepts; 0: any
 */
public record GeneratorPorts(int melInput, int faceInput, int output, int side, int fixedBatch) {
    /** Sides of the faces of known generators: the published one, and larger ones of the same form. */
    private static final List<Integer> SIDES = List.of(96, 128, 256, 288);

    static final String CONVERSION = "tools/wav2lip-to-onnx.py (see docs/lip-sync.md).";

    /** How to get a generator. */
    static final String REMEDY =
            "It must be Wav2Lip's generator as an .onnx file, which does not come with Saccade: its published"
                    + " weights, wav2lip.pth and wav2lip_gan.pth, are for research and personal use only. Download"
                    + " them and convert them once with " + CONVERSION;

    private static final long[] MEL = {ANY, 1, MelSpectrogram.BANDS, Voice.STEP};
    private static final List<String> SOUNDS = List.of("mel", "audio", "source", "sound", "speech");

    /**
     * @throws OnnxException when the network is not a generator; the message says what is needed and where to get
     *     it
     */
    static GeneratorPorts of(OnnxModel model) throws OnnxException {
        return find(model).orElseThrow(() -> refusal(model));
    }

    /**
     * Finds a generator's inputs and outputs; empty if the network is not a generator.
     *
     * @throws OnnxException when its inputs have fixed batches of different sizes
     */
    public static Optional<GeneratorPorts> find(OnnxModel model) throws OnnxException {
        for (int side : SIDES) {
            Optional<GeneratorPorts> ports = of(model, side);
            if (ports.isPresent()) return ports;
        }
        return Optional.empty();
    }

    /** Finds the inputs and outputs of a generator with faces of this size; open dimensions fit the smallest one. */
    private static Optional<GeneratorPorts> of(OnnxModel model, int side) throws OnnxException {
        List<OnnxPort> inputs = model.inputs();
        List<OnnxPort> outputs = model.outputs();
        int output = 0;
        while (output < outputs.size() && !outputs.get(output).fits(ANY, 3, side, side)) output++;
        if (inputs.size() != 2 || output == outputs.size()) return Optional.empty();
        boolean soundFirst = inputs.get(0).fits(MEL) && inputs.get(1).fits(faces(side));
        boolean soundLast = inputs.get(1).fits(MEL) && inputs.get(0).fits(faces(side));
        if (!soundFirst && !soundLast) return Optional.empty();
        if (soundFirst && soundLast) soundLast = isSound(inputs.get(1)) && !isSound(inputs.get(0));
        int mel = soundLast ? 1 : 0;
        return Optional.of(
                new GeneratorPorts(mel, 1 - mel, output, side, fixedBatch(model, inputs.get(0), inputs.get(1))));
    }

    private static long[] faces(int side) {
        return new long[] {ANY, 6, side, side};
    }

    private static boolean isSound(OnnxPort port) {
        String name = port.name().toLowerCase(Locale.ROOT);
        return SOUNDS.stream().anyMatch(name::contains);
    }

    private static int fixedBatch(OnnxModel model, OnnxPort one, OnnxPort other) throws OnnxException {
        Set<Long> sizes = new TreeSet<>(List.of(one.shape().get(0)));
        sizes.add(other.shape().get(0));
        sizes.remove(ANY);
        if (sizes.size() > 1) throw refusal(model);
        return sizes.isEmpty() ? 0 : Math.toIntExact(sizes.iterator().next());
    }

    /** Creates the exception for another network. */
    static OnnxException refusal(OnnxModel model) {
        return new OnnxException(model + " is not Wav2Lip's generator: its inputs are " + model.inputs() + " and its"
                + " outputs " + model.outputs() + ", but must be sound [n,1,80,16] and faces [n,6,96,96], and faces"
                + " [n,3,96,96]; or faces of 128, 256 or 288 pixels. " + REMEDY);
    }

    /** Whether the network says what faces it draws, and draws nothing else. */
    boolean isOutputKnown(OnnxModel model) {
        List<Long> shape = model.outputs().get(output).shape();
        return model.outputs().size() == 1
                && shape.subList(1, shape.size()).stream().noneMatch(side -> side == ANY);
    }

    long[] outputShape(int faces) {
        return new long[] {faces, 3, side, side};
    }

    /** Returns the inputs' shapes in their order, for this number of faces. */
    public long[][] shapes(int faces) {
        long[][] shapes = new long[2][];
        shapes[melInput] = MEL.clone();
        shapes[faceInput] = faces(side);
        for (long[] shape : shapes) shape[0] = faces;
        return shapes;
    }
}
