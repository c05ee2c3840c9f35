package io.saccade.plugin.wav2liptraining.generator;

import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.wav2liptraining.talkers.FaceVariation;
import io.saccade.plugin.wav2liptraining.talkers.TalkerClip;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * A batch for the generator: windows of five frames to draw, their sound, and five other frames of the same film as
 * reference.
 */
@SuppressWarnings("ArrayRecordComponent") // reused, never compared
public record LipExamples(int side, float[] sound, float[] frameSound, float[] faces, float[] truth) {
    public static LipExamples room(int films) {
        return room(films, TalkerWindow.SIDE);
    }

    /**
     * Makes room for faces of another size.
     *
     * @param side height and width of the films' faces in pixels
     */
    public static LipExamples room(int films, int side) {
        int frames = films * TalkerWindow.FRAMES;
        int face = 3 * side * side;
        return new LipExamples(
                side,
                new float[films * TalkerWindow.SOUND],
                new float[frames * TalkerWindow.SOUND],
                new float[frames * 2 * face],
                new float[frames * face]);
    }

    private int plane() {
        return side * side;
    }

    private int face() {
        return 3 * plane();
    }

    int frames() {
        return truth.length / face();
    }

    /** Refills the batch: five consecutive frames per film. */
    public void draw(TalkerSet films, RandomGenerator random) throws IOException {
        draw(films, frames() / TalkerWindow.FRAMES, random, (place, clip, drawn, other, variation) -> {
            clip.copySound(drawn, sound, place * TalkerWindow.SOUND);
            for (int i = 0; i < TalkerWindow.FRAMES; i++) {
                putFrame(place * TalkerWindow.FRAMES + i, clip, drawn + i, other + i, variation);
            }
        });
    }

    /** Refills the batch with frames of independent films and moments. {@link #soundTensor} is then undefined. */
    void scatter(TalkerSet films, RandomGenerator random) throws IOException {
        draw(films, frames(), random, this::putFrame);
    }

    /** Puts one frame of a film, with another one as reference, into a place of the batch. */
    private interface Putting {
        void put(int place, TalkerClip clip, int drawn, int other, FaceVariation variation) throws IOException;
    }

    private static void draw(TalkerSet films, int places, RandomGenerator random, Putting putting) throws IOException {
        for (int i = 0; i < places; i++) {
            int place = i;
            // One frame to draw, one as reference.
            films.draw(random, 2, clip -> {
                int[] starts = clip.starts();
                int drawn = random.nextInt(starts.length);
                int other = random.nextInt(starts.length - 1);
                if (other >= drawn) other++;
                putting.put(place, clip, starts[drawn], starts[other], films.variation(random));
            });
        }
    }

    private void putFrame(int frame, TalkerClip clip, int drawn, int other, FaceVariation variation)
            throws IOException {
        // One frame earlier than the expert's sound, as in the original; 'audio-offset: -0.04' does the same in
        // wav2lip.
        clip.copySound(drawn - 1, frameSound, frame * TalkerWindow.SOUND);
        clip.copyFace(drawn, 0, variation, truth, frame * face());
        darken(frame);
        clip.copyFace(other, 0, variation, faces, (2 * frame + 1) * face());
    }

    /** Copies the truth into the input, with its lower half dark. */
    private void darken(int frame) {
        int plane = plane();
        int half = plane / 2;
        for (int channel = 0; channel < 3; channel++) {
            int from = frame * face() + channel * plane;
            int to = frame * 2 * face() + channel * plane;
            System.arraycopy(truth, from, faces, to, half);
            Arrays.fill(faces, to + half, to + plane, 0);
        }
    }

    /** The sound for the expert: {@code [films, 1, 80, 16]}. */
    Tensor soundTensor() {
        return Tensors.of(sound, frames() / TalkerWindow.FRAMES, 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS);
    }

    /** The sound for the generator: {@code [frames, 1, 80, 16]}. */
    Tensor frameSoundTensor() {
        return Tensors.of(frameSound, frames(), 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS);
    }

    /** {@code [frames, 6, side, side]}. */
    Tensor facesTensor() {
        return Tensors.of(faces, frames(), 6, side, side);
    }

    /** {@code [frames, 3, side, side]}. */
    Tensor truthTensor() {
        return Tensors.of(truth, frames(), 3, side, side);
    }
}
