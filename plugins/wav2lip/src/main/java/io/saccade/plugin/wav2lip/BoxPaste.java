package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Pastes the lower part of the box, which the network draws, and fades it out towards the edges of the box and the
 * middle of the face. Eyes stay as sharp as they were; background inside the box is drawn by the network.
 */
final class BoxPaste implements FacePaste {
    /** Where the new face starts to fade in, and where it is opaque; relative to the box's height. */
    private static final double BEGIN = 0.45;

    private static final double COVERS = 0.6;
    /** Width of the fade at the lower edge, relative to the box's height. */
    private static final double BELOW = 0.12;
    /** Width of the fade at the left and right edges, relative to the box's width. */
    private static final double BESIDE = 0.15;

    private static final int WHOLE = 256;
    /** Bits of the product of two weights, one horizontal and one vertical. */
    private static final int BITS = 16;

    private static final int HALF = 1 << (BITS - 1);

    private final Mat scaled = new Mat();
    private int[] across = new int[0];
    private byte[] fresh = new byte[0];
    private byte[] old = new byte[0];

    @Override
    public void paste(Mat face, Mat place, FacePlace where) {
        try (Size size = place.size()) {
            resize(face, scaled, size, 0, 0, INTER_LINEAR);
        }
        int width = place.cols();
        int height = place.rows();
        int channels = place.channels();
        prepare(width, channels);
        ByteBuffer from = scaled.createBuffer();
        ByteBuffer to = place.createBuffer();
        for (int y = (int) (BEGIN * height); y < height; y++) {
            int weight = down((y + 0.5) / height);
            from.get((int) (y * scaled.step()), fresh, 0, width * channels);
            to.get((int) (y * place.step()), old, 0, width * channels);
            mix(weight, width * channels);
            to.put((int) (y * place.step()), old, 0, width * channels);
        }
    }

    private void prepare(int width, int channels) {
        int values = width * channels;
        if (old.length < values) {
            fresh = new byte[values];
            old = new byte[values];
            across = new int[values];
        }
        for (int x = 0; x < width; x++) {
            Arrays.fill(across, x * channels, (x + 1) * channels, across((x + 0.5) / width));
        }
    }

    private void mix(int weight, int values) {
        for (int i = 0; i < values; i++) {
            int was = old[i] & 0xff;
            int change = ((fresh[i] & 0xff) - was) * across[i] * weight;
            old[i] = (byte) (was + ((change + HALF) >> BITS));
        }
    }

    private static int across(double place) {
        return (int) Math.round(WHOLE * Math.min(rise(place / BESIDE), rise((1 - place) / BESIDE)));
    }

    private static int down(double place) {
        double above = rise((place - BEGIN) / (COVERS - BEGIN));
        return (int) Math.round(WHOLE * Math.min(above, rise((1 - place) / BELOW)));
    }

    /** Smoothstep: from 0 at 0 to 1 at 1, with a slope of 0 at both ends. */
    private static double rise(double x) {
        double within = Math.max(0, Math.min(1, x));
        return within * within * (3 - 2 * within);
    }

    @Override
    public void close() {
        scaled.close();
    }
}
