package io.saccade.plugin.wav2lip;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.nio.FloatBuffer;

/**
 * The generator's tensors for one batch size. A face is {@code [96,96,3]} bytes, BGR. Not thread-safe; the owner closes
 * it.
 */
final class GeneratorBatch implements AutoCloseable {
    static final int FACE_BYTES = GeneratorPorts.SIDE * GeneratorPorts.SIDE * 3;

    private static final int PLANE = GeneratorPorts.SIDE * GeneratorPorts.SIDE;
    /** Pixels of the upper half. The lower half of the masked input is dark; the network draws it. */
    private static final int SEEN = PLANE / 2;

    private static final int MEL_VALUES = MelSpectrogram.BANDS * Voice.STEP;

    /** A lookup is faster than a division. */
    private static final float[] SHARE = new float[256];

    static {
        for (int i = 0; i < SHARE.length; i++) SHARE[i] = i / 255f;
    }

    private final OnnxBinding network;
    private final int size;
    private final FloatBuffer mel;
    private final FloatBuffer faces;
    private final FloatBuffer answers;
    private final float[] input = new float[6 * PLANE];
    private final float[] answer = new float[3 * PLANE];

    /** @param network bound to {@code size} faces; closed with this object */
    GeneratorBatch(OnnxBinding network, GeneratorPorts ports, int size) {
        this.network = network;
        this.size = size;
        this.mel = network.input(ports.melInput());
        this.faces = network.input(ports.faceInput());
        this.answers = network.output(ports.output());
    }

    /** The batch size: the exact number of faces if the network's batch size is fixed, otherwise the largest number. */
    int size() {
        return size;
    }

    /** Puts a face and its sound into the input. */
    void put(int place, byte[] face, Voice voice, long chunk) {
        voice.copy(chunk, mel, place * MEL_VALUES);
        for (int channel = 0; channel < 3; channel++) {
            int masked = channel * PLANE;
            int whole = (3 + channel) * PLANE;
            for (int i = 0, from = channel; i < PLANE; i++, from += 3) input[whole + i] = SHARE[face[from] & 0xff];
            System.arraycopy(input, whole, input, masked, SEEN);
        }
        faces.put(place * input.length, input);
    }

    void run() throws OnnxException {
        network.run();
    }

    /** Reads a drawn face. Values are rounded down, as in the original. */
    void take(int place, byte[] face) {
        answers.get(place * answer.length, answer);
        for (int channel = 0; channel < 3; channel++) {
            int plane = channel * PLANE;
            for (int i = 0, to = channel; i < PLANE; i++, to += 3) {
                face[to] = (byte) (int) Math.max(0, Math.min(255, answer[plane + i] * 255));
            }
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
