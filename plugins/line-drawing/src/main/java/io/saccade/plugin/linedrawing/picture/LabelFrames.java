package io.saccade.plugin.linedrawing.picture;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.Palette;
import java.nio.ByteBuffer;

/** Converts labels to frames. Not thread-safe. */
public final class LabelFrames {
    private static final int CHANNELS = 3;

    private final byte[] colors;
    private byte[] row = {};

    public LabelFrames(Palette palette) {
        colors = new byte[CHANNELS * palette.colors()];
        for (int label = 0; label < palette.colors(); label++) {
            colors[CHANNELS * label] = (byte) palette.blue(label);
            colors[CHANNELS * label + 1] = (byte) palette.green(label);
            colors[CHANNELS * label + 2] = (byte) palette.red(label);
        }
    }

    /** Returns the labels themselves, GRAY8. */
    public static Frame labels(Sample sample, byte[] labels, int width) {
        FrameDraft draft = sample.draft(width, labels.length / width, Frame.Format.GRAY8);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < draft.height(); y++) pixels.put(y * draft.strideBytes(), labels, y * width, width);
        return draft.done();
    }

    /** Returns the labels' colours, BGR8. */
    public Frame colors(Sample sample, byte[] labels, int width) {
        FrameDraft draft = sample.draft(width, labels.length / width, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        if (row.length != CHANNELS * width) row = new byte[CHANNELS * width];
        for (int y = 0; y < draft.height(); y++) {
            paint(labels, y * width);
            pixels.put(y * draft.strideBytes(), row);
        }
        return draft.done();
    }

    private void paint(byte[] labels, int from) {
        for (int at = 0, label = from; at < row.length; at += CHANNELS, label++) {
            int color = CHANNELS * (labels[label] & 0xff);
            row[at] = colors[color];
            row[at + 1] = colors[color + 1];
            row[at + 2] = colors[color + 2];
        }
    }
}
