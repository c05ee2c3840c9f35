package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import java.util.Arrays;

/**
 * Notices when something covers the lower face: a hand, a cup, a microphone. It compares cheeks, chin and the sides of
 * the mouth with how they looked before, apart from the light as a whole. Not thread-safe.
 */
final class CoverWatch {
    private static final double[] ACROSS = {-.62, -.4, -.2, 0, .2, .4, .62};
    private static final double[] DOWN = {.55, .7, 1.3, 1.45};
    /** In these rows, the outer places only: the middle is the mouth, which moves. */
    private static final double[] BESIDE_MOUTH = {.85, 1.0, 1.15};

    private static final double OUTER = .6;
    /** A place differs from this many levels on. */
    private static final double OTHER = 55;

    private static final double COVERED = .34;
    private static final float MEMORY = .08f;
    /** After this many covered frames the face itself has changed. */
    private static final int RELEARN_AFTER = 250;

    private float[][] usual = new float[0][];
    private int coveredFor;

    /** Looks at the next frame of the same face; returns whether it is covered. */
    boolean isCovered(Frame frame, FaceShape face) {
        float[][] now = colors(new FaceSampler(frame, face));
        if (usual.length == 0 || usual[0].length != now[0].length) {
            usual = now;
            return false;
        }
        boolean covered = share(now) > COVERED;
        coveredFor = covered ? coveredFor + 1 : 0;
        if (coveredFor > RELEARN_AFTER) restart();
        if (covered) return true;
        for (int i = 0; i < now.length; i++) {
            if (now[i].length != usual[i].length) continue;
            for (int c = 0; c < now[i].length; c++) usual[i][c] += MEMORY * (now[i][c] - usual[i][c]);
        }
        return false;
    }

    /** Forgets the face. */
    void restart() {
        usual = new float[0][];
        coveredFor = 0;
    }

    private static float[][] colors(FaceSampler sampler) {
        int count = DOWN.length * ACROSS.length + 2 * BESIDE_MOUTH.length;
        float[][] colors = new float[count][];
        int at = 0;
        for (double down : DOWN) {
            for (double across : ACROSS) colors[at++] = sampler.at(across, down);
        }
        for (double down : BESIDE_MOUTH) {
            colors[at++] = sampler.at(-OUTER, down);
            colors[at++] = sampler.at(OUTER, down);
        }
        return colors;
    }

    /** The share of places that look different, once the median difference, which is light, is taken away. */
    private double share(float[]... now) {
        int channels = now[0].length;
        double[][] differences = new double[channels][now.length];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < now.length; i++) {
                boolean known = now[i].length == channels && usual[i].length == channels;
                differences[c][i] = known ? now[i][c] - usual[i][c] : 0;
            }
            double light = median(differences[c]);
            for (int i = 0; i < now.length; i++) differences[c][i] = Math.abs(differences[c][i] - light);
        }
        int other = 0;
        for (int i = 0; i < now.length; i++) {
            double most = 0;
            for (int c = 0; c < channels; c++) most = Math.max(most, differences[c][i]);
            if (most > OTHER) other++;
        }
        return (double) other / now.length;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
