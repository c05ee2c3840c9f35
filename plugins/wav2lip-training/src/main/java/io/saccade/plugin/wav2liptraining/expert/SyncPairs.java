package io.saccade.plugin.wav2liptraining.expert;

import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.wav2liptraining.talkers.FaceVariation;
import io.saccade.plugin.wav2liptraining.talkers.TalkerClip;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Pairs of lips and sound. As published, half of them are in sync, and half combine two moments of the same film. With
 * several moments of a film in a row, each pair is in sync, and each sound is out of sync with the lips of the other
 * pairs of its row.
 *
 * @param moments moments of one film per row; 1: as published
 */
@SuppressWarnings("ArrayRecordComponent") // reused, never compared
record SyncPairs(int moments, float[] sound, float[] lips, float[] inSync, int[] shift) {
    private static final int LIPS = 3 * TalkerWindow.FRAMES * TalkerWindow.PLANE / 2;
    private static final int FACE = 3 * TalkerWindow.PLANE / 2;

    /** @param count number of pairs, a multiple of the moments */
    static SyncPairs room(int count, int moments) {
        return new SyncPairs(
                moments,
                new float[count * TalkerWindow.SOUND],
                new float[count * LIPS],
                new float[count],
                new int[count]);
    }

    int size() {
        return inSync.length;
    }

    /** Refills all pairs. */
    void draw(TalkerSet films, RandomGenerator random) throws IOException {
        for (int i = 0; i < size(); i += moments) {
            int place = i;
            // At least two: a pair may be out of sync.
            films.draw(random, Math.max(moments, 2), clip -> {
                if (moments == 1) draw(place, films, clip, random);
                else drawRow(place, films, clip, random);
            });
        }
    }

    private void draw(int place, TalkerSet films, TalkerClip clip, RandomGenerator random) throws IOException {
        int[] starts = clip.starts();
        int heard = random.nextInt(starts.length);
        int other = random.nextInt(starts.length - 1);
        if (other >= heard) other++;
        boolean together = random.nextBoolean();
        int seen = together ? heard : other;
        inSync[place] = together ? 1 : 0;
        shift[place] = starts[seen] - starts[heard];
        clip.copySound(starts[heard], sound, place * TalkerWindow.SOUND);
        put(place, clip, starts[seen], films.variation(random));
    }

    /** Fills a row. All of it gets the same variation, since it shows one face. */
    private void drawRow(int place, TalkerSet films, TalkerClip clip, RandomGenerator random) throws IOException {
        int[] starts = clip.starts().clone();
        FaceVariation variation = films.variation(random);
        for (int i = 0; i < moments; i++) {
            int chosen = random.nextInt(i, starts.length);
            int start = starts[chosen];
            starts[chosen] = starts[i];
            inSync[place + i] = 1;
            clip.copySound(start, sound, (place + i) * TalkerWindow.SOUND);
            put(place + i, clip, start, variation);
        }
    }

    private void put(int place, TalkerClip clip, int start, FaceVariation variation) throws IOException {
        for (int i = 0; i < TalkerWindow.FRAMES; i++) {
            clip.copyFace(start + i, TalkerWindow.SIDE / 2, variation, lips, place * LIPS + i * FACE);
        }
    }

    /** {@code [n, 1, 80, 16]}. */
    Tensor soundTensor() {
        return Tensors.of(sound, size(), 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS);
    }

    /** {@code [n, 15, 48, 96]}. */
    Tensor lipsTensor() {
        return Tensors.of(lips, size(), 3 * TalkerWindow.FRAMES, TalkerWindow.SIDE / 2, TalkerWindow.SIDE);
    }

    /** {@code [n]}: 1 in sync, 0 out of sync. */
    Tensor inSyncTensor() {
        return Tensors.of(inSync, size());
    }
}
