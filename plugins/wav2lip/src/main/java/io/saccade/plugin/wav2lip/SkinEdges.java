package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import java.util.Arrays;

/**
 * Finds how far the skin of this film's face reaches at both sides, for faces of which only a box is known. Values are
 * averaged over time, since edges in single frames are noisy. Not thread-safe.
 */
final class SkinEdges {
    private static final double[] ACROSS = {-.45, -.2, 0, .2, .45};
    private static final double[] DOWN = {.35, .5};
    /** Heights at which edges are looked for: cheeks and mouth. */
    private static final double[] ROWS = {.6, .7, .8, .9, 1.0, 1.1};

    private static final double FROM = .45;
    private static final double TO = 1.4;
    private static final double STEP = .04;
    /** A face is this much wider than the mask. */
    private static final double FACE = 1.13;

    private static final double NARROWEST = .55;
    private static final double WIDEST = 1.05;
    /** Largest difference of a channel between skin and skin, at equal brightness. */
    private static final double SAME = 16;

    private static final double DARKEST = .55;
    private static final double BRIGHTEST = 1.5;
    private static final double MEMORY = .1;

    private float[] skin = new float[0];
    private double left = 1;
    private double right = 1;
    private boolean begun;

    /** Returns the face with the width of its skin. */
    FaceShape narrow(Frame frame, FaceShape face) {
        FaceSampler sampler = new FaceSampler(frame, face);
        learn(sampler);
        if (skin.length == 0) return face;
        double part = begun ? MEMORY : 1;
        begun = true;
        left += part * (edge(sampler, -1) - left);
        right += part * (edge(sampler, 1) - right);
        return face.withSides(left, right);
    }

    void restart() {
        begun = false;
        skin = new float[0];
    }

    private void learn(FaceSampler sampler) {
        float[] sum = new float[0];
        int count = 0;
        for (double down : DOWN) {
            for (double across : ACROSS) {
                float[] color = sampler.at(across, down);
                if (color.length == 0) continue;
                if (sum.length == 0) sum = new float[color.length];
                for (int i = 0; i < color.length; i++) sum[i] += color[i];
                count++;
            }
        }
        if (count == 0) return;
        for (int i = 0; i < sum.length; i++) sum[i] /= count;
        if (skin.length != sum.length) skin = sum;
        for (int i = 0; i < sum.length; i++) skin[i] += (float) MEMORY * (sum[i] - skin[i]);
    }

    /** Median over the rows of the place where skin ends, relative to the mask's edge. */
    private double edge(FaceSampler sampler, int side) {
        double[] edges = new double[ROWS.length];
        for (int row = 0; row < ROWS.length; row++) {
            double across = FROM;
            while (across < TO && isSkin(sampler.at(side * across, ROWS[row]))) across += STEP;
            double half = FACE * LipMask.halfWidth(ROWS[row]);
            // Skin that never ends is a wall of its colour, or grey: nothing is known.
            edges[row] = across >= TO ? 1 : across / half;
        }
        Arrays.sort(edges);
        return Math.max(NARROWEST, Math.min(WIDEST, edges[edges.length / 3]));
    }

    private boolean isSkin(float... color) {
        if (color.length != skin.length) return false;
        double light = 1;
        double usual = 1;
        for (int i = 0; i < color.length; i++) {
            light += color[i];
            usual += skin[i];
        }
        double ratio = light / usual;
        if (ratio < DARKEST || ratio > BRIGHTEST) return false;
        for (int i = 0; i < color.length; i++) {
            if (Math.abs(color[i] / ratio - skin[i]) > SAME) return false;
        }
        return true;
    }
}
