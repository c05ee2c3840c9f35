package io.saccade.plugin.wav2lip;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.nio.FloatBuffer;

/**
 * The generator's tensors for one batch size. A face is {@code [side,side,3]} bytes, BGR. Not thread-safe; the owner
 * closes it.
 */
final class GeneratorBatch implements AutoCloseable {
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
    private final int plane;
    private final float[] input;
    private final float[] answer;

    /** @param network bound to {@code size} faces; closed with this object */
    GeneratorBatch(OnnxBinding network, GeneratorPorts ports, int size) {
        this.network = network;
        this.size = size;
        this.plane = ports.side() * ports.side();
        this.input = new float[6 * plane];
        this.answer = new float[3 * plane];
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
            int masked = channel * plane;
            int whole = (3 + channel) * plane;
            for (int i = 0, from = channel; i < plane; i++, from += 3) input[whole + i] = SHARE[face[from] & 0xff];
            // The lower half stays dark; the network draws it.
            System.arraycopy(input, whole, input, masked, plane / 2);
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
            int first = channel * plane;
            for (int i = 0, to = channel; i < plane; i++, to += 3) {
                face[to] = (byte) (int) Math.max(0, Math.min(255, answer[first + i] * 255));
            }
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
