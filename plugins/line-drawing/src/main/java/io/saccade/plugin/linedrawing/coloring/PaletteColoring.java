package io.saccade.plugin.linedrawing.coloring;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.ColorizeSettings;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.picture.LabelFrames;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Colours drawings: gives the network the lines, and each pixel the colour with the highest score. */
final class PaletteColoring implements Coloring {
    private final Palette palette;
    private final boolean keepLines;
    private final LineMask mask;
    private final LabelFrames frames;
    private final Mat enlarged = new Mat();
    private int width;
    private int height;
    private byte[] labels = {};
    private float[] best = {};
    private float[] row = {};

    PaletteColoring(Palette palette, ColorizeSettings settings) {
        this.palette = palette;
        this.keepLines = settings.keepLines();
        this.mask = new LineMask(settings.ink());
        this.frames = new LabelFrames(palette);
    }

    @Override
    public void begin(Frame frame) {
        width = frame.width();
        height = frame.height();
        mask.see(frame);
        if (labels.length != width * height) {
            labels = new byte[width * height];
            best = new float[width * height];
            row = new float[width];
        }
    }

    @Override
    public void scaleInto(FloatBuffer input, int networkWidth, int networkHeight) {
        Mat lines = mask.scaled(networkWidth, networkHeight);
        int threshold = mask.threshold(lines);
        ByteBuffer values = lines.createBuffer();
        for (int i = 0; i < networkWidth * networkHeight; i++) {
            input.put(i, (values.get(i) & 0xff) >= threshold ? 1 : 0);
        }
    }

    @Override
    public void takeScaled(FloatBuffer output, int networkWidth, int networkHeight) {
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int label = 0; label < palette.colors(); label++) {
            try (Mat scores = Coloring.channel(output, label, networkWidth, networkHeight);
                    Size size = new Size(width, height)) {
                resize(scores, enlarged, size, 0, 0, INTER_LINEAR);
                consider(enlarged.createBuffer(), label);
            }
        }
    }

    private void consider(FloatBuffer scores, int label) {
        for (int y = 0; y < height; y++) {
            scores.get(y * width, row);
            for (int x = 0, at = y * width; x < width; x++, at++) {
                if (row[x] > best[at]) {
                    best[at] = row[x];
                    labels[at] = (byte) label;
                }
            }
        }
    }

    @Override
    public void cutInto(FloatBuffer input, int networkWidth, int networkHeight, Tile tile) {
        ByteBuffer values = mask.lines().createBuffer();
        int threshold = mask.threshold(mask.lines());
        for (int y = 0; y < networkHeight; y++) {
            for (int x = 0; x < networkWidth; x++) {
                int fromX = tile.left() + x;
                int fromY = tile.top() + y;
                boolean line =
                        fromX < width && fromY < height && (values.get(fromY * width + fromX) & 0xff) >= threshold;
                input.put(y * networkWidth + x, line ? 1 : 0);
            }
        }
    }

    @Override
    public void takeTile(FloatBuffer output, int networkWidth, int networkHeight, Tile tile) {
        int area = networkWidth * networkHeight;
        for (int y = tile.coreTop(); y < tile.coreBottom(); y++) {
            for (int x = tile.coreLeft(); x < tile.coreRight(); x++) {
                int from = (y - tile.top()) * networkWidth + x - tile.left();
                int likeliest = 0;
                for (int label = 1; label < palette.colors(); label++) {
                    if (output.get(label * area + from) > output.get(likeliest * area + from)) likeliest = label;
                }
                labels[y * width + x] = (byte) likeliest;
            }
        }
    }

    @Override
    public Frame end(Sample sample) {
        if (keepLines) drawLines();
        return frames.colors(sample, labels, width);
    }

    /** Paints the lines with label 0, which is black. */
    private void drawLines() {
        ByteBuffer values = mask.lines().createBuffer();
        int threshold = mask.threshold(mask.lines());
        for (int i = 0; i < labels.length; i++) {
            if ((values.get(i) & 0xff) >= threshold) labels[i] = 0;
        }
    }

    @Override
    public void close() {
        mask.close();
        enlarged.close();
    }
}
