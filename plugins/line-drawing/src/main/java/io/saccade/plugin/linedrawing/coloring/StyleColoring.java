package io.saccade.plugin.linedrawing.coloring;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.picture.SquarePictures;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Applies a style network: RGB in and out, 0..255. */
final class StyleColoring implements Coloring {
    private static final int CHANNELS = 3;
    private static final int WHITE = 255;

    private final SquarePictures colored = new SquarePictures(0);
    private final Mat picture = new Mat();
    private final Mat scaled = new Mat();
    private final Mat enlarged = new Mat();
    private int width;
    private int height;
    private byte[] result = {};

    @Override
    public void begin(Frame frame) {
        width = frame.width();
        height = frame.height();
        // The rows of a frame may be padded; a copy is contiguous.
        try (Mat whole = colored.of(frame)) {
            whole.copyTo(picture);
        }
        if (result.length != CHANNELS * width * height) result = new byte[CHANNELS * width * height];
    }

    @Override
    public void scaleInto(FloatBuffer input, int networkWidth, int networkHeight) {
        boolean smaller = networkWidth < width && networkHeight < height;
        try (Size size = new Size(networkWidth, networkHeight)) {
            resize(picture, scaled, size, 0, 0, smaller ? INTER_AREA : INTER_LINEAR);
        }
        fill(input, scaled, networkWidth, networkHeight, 0, 0);
    }

    @Override
    public void cutInto(FloatBuffer input, int networkWidth, int networkHeight, Tile tile) {
        fill(input, picture, networkWidth, networkHeight, tile.left(), tile.top());
    }

    /** Fills the input; beyond the picture, repeats its last row and column. */
    private static void fill(FloatBuffer input, Mat from, int networkWidth, int networkHeight, int left, int top) {
        ByteBuffer values = from.createBuffer();
        int area = networkWidth * networkHeight;
        for (int y = 0; y < networkHeight; y++) {
            int row = Math.min(from.rows() - 1, top + y) * from.cols();
            for (int x = 0; x < networkWidth; x++) {
                int at = CHANNELS * (row + Math.min(from.cols() - 1, left + x));
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int to = (CHANNELS - 1 - channel) * area + y * networkWidth + x;
                    input.put(to, values.get(at + channel) & 0xff);
                }
            }
        }
    }

    @Override
    public void takeScaled(FloatBuffer output, int networkWidth, int networkHeight) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            try (Mat values = Coloring.channel(output, CHANNELS - 1 - channel, networkWidth, networkHeight);
                    Size size = new Size(width, height)) {
                resize(values, enlarged, size, 0, 0, INTER_LINEAR);
                FloatBuffer large = enlarged.createBuffer();
                for (int i = 0; i < width * height; i++) result[CHANNELS * i + channel] = level(large.get(i));
            }
        }
    }

    @Override
    public void takeTile(FloatBuffer output, int networkWidth, int networkHeight, Tile tile) {
        int area = networkWidth * networkHeight;
        for (int y = tile.coreTop(); y < tile.coreBottom(); y++) {
            for (int x = tile.coreLeft(); x < tile.coreRight(); x++) {
                int from = (y - tile.top()) * networkWidth + x - tile.left();
                for (int channel = 0; channel < CHANNELS; channel++) {
                    float value = output.get((CHANNELS - 1 - channel) * area + from);
                    result[CHANNELS * (y * width + x) + channel] = level(value);
                }
            }
        }
    }

    private static byte level(float value) {
        return (byte) Math.max(0, Math.min(WHITE, Math.round(value)));
    }

    @Override
    public Frame end(Sample sample) {
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        int row = CHANNELS * width;
        for (int y = 0; y < height; y++) pixels.put(y * draft.strideBytes(), result, y * row, row);
        return draft.done();
    }

    @Override
    public void close() {
        colored.close();
        picture.close();
        scaled.close();
        enlarged.close();
    }
}
