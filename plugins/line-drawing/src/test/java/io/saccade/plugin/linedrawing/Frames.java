package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Creates frames for tests, and reads their pixels. */
final class Frames {
    private Frames() {}

    static Frame of(Sample sample, int width, int height, Frame.Format format, byte[] pixels) {
        FrameDraft draft = sample.draft(width, height, format);
        int row = width * format.bytesPerPixel();
        ByteBuffer to = draft.pixels();
        for (int y = 0; y < height; y++) to.put(y * draft.strideBytes(), pixels, y * row, row);
        return draft.done();
    }

    static Frame photograph(Sample sample, Path file) throws IOException {
        Natives.load();
        try (Mat decoded = new Mat()) {
            PictureFile.read(file).decode(decoded);
            FrameDraft draft = sample.draft(decoded.cols(), decoded.rows(), Frame.Format.BGR8);
            try (Mat pixels = Mats.wrap(draft)) {
                decoded.copyTo(pixels);
            }
            return draft.done();
        }
    }

    static byte[] pixels(Frame frame) {
        int row = frame.width() * frame.format().bytesPerPixel();
        byte[] pixels = new byte[row * frame.height()];
        ByteBuffer from = frame.pixels();
        for (int y = 0; y < frame.height(); y++) from.get(y * frame.strideBytes(), pixels, y * row, row);
        return pixels;
    }

    /** Returns blocks of colours, which have edges. */
    static byte[] blocks(int width, int height, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[3 * width * height];
        int[] colors = random.ints(64, 0, 1 << 24).toArray();
        for (int i = 0; i < width * height; i++) {
            int color = colors[i % width / 24 % 8 * 8 + i / width / 24 % 8];
            pixels[3 * i] = (byte) color;
            pixels[3 * i + 1] = (byte) (color >> 8);
            pixels[3 * i + 2] = (byte) (color >> 16);
        }
        return pixels;
    }

    /** Writes such blocks to a picture file. */
    static void write(Path file, int width, int height, long seed) throws IOException {
        Natives.load();
        Files.createDirectories(file.getParent());
        String name = file.toString();
        try (BytePointer data = new BytePointer(blocks(width, height, seed));
                Mat picture = new Mat(height, width, Mats.type(Frame.Format.BGR8), data);
                BytePointer encoded = new BytePointer()) {
            imencode(name.substring(name.lastIndexOf('.')), picture, encoded);
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            Files.write(file, bytes);
        }
    }
}
