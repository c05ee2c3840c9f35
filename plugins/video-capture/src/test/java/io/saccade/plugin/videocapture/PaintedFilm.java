package io.saccade.plugin.videocapture;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/** A film of one picture in four quarters, given as the encoded values. */
final class PaintedFilm {
    static final int WIDTH = 128;
    static final int HEIGHT = 96;

    private static final int TRACK_MATRIX = 44;

    static {
        Natives.loadFfmpeg();
    }

    private final Map<String, String> options = new HashMap<>();
    private double aspect;
    private int codec = avcodec.AV_CODEC_ID_FFV1;

    /** Sets an option of the encoder, such as {@code colorspace}. */
    PaintedFilm with(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** Sets the sample aspect ratio. */
    PaintedFilm pixels(double widthByHeight) {
        aspect = widthByHeight;
        return this;
    }

    PaintedFilm codec(int id) {
        codec = id;
        return this;
    }

    /** Writes luma and both chroma values of each quarter: top left, top right, bottom left, bottom right. */
    Path yuv(Path file, int[][] quarters) throws Exception {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3 / 2];
        fill(pixels, 0, WIDTH, HEIGHT, 1, quarters, 0);
        fill(pixels, WIDTH * HEIGHT, WIDTH / 2, HEIGHT / 2, 1, quarters, 1);
        fill(pixels, WIDTH * HEIGHT * 5 / 4, WIDTH / 2, HEIGHT / 2, 1, quarters, 2);
        return record(file, avutil.AV_PIX_FMT_YUV420P, 1, pixels);
    }

    /** Like {@code yuv}, with the alpha of each quarter. */
    Path yuva(Path file, int[][] quarters) throws Exception {
        byte[] pixels = new byte[WIDTH * HEIGHT * 5 / 2];
        fill(pixels, 0, WIDTH, HEIGHT, 1, quarters, 0);
        fill(pixels, WIDTH * HEIGHT, WIDTH / 2, HEIGHT / 2, 1, quarters, 1);
        fill(pixels, WIDTH * HEIGHT * 5 / 4, WIDTH / 2, HEIGHT / 2, 1, quarters, 2);
        fill(pixels, WIDTH * HEIGHT * 3 / 2, WIDTH, HEIGHT, 1, quarters, 3);
        return record(file, avutil.AV_PIX_FMT_YUVA420P, 1, pixels);
    }

    /** Writes blue, green, red and alpha of each quarter. */
    Path bgra(Path file, int[][] quarters) throws Exception {
        byte[] pixels = new byte[WIDTH * HEIGHT * 4];
        for (int channel = 0; channel < 4; channel++) fill(pixels, channel, WIDTH, HEIGHT, 4, quarters, channel);
        return record(file, avutil.AV_PIX_FMT_BGRA, 4, pixels);
    }

    private static void fill(byte[] pixels, int at, int width, int height, int step, int[][] quarters, int value) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
                pixels[at + (y * width + x) * step] = (byte) quarters[quarter][value];
            }
        }
    }

    private Path record(Path file, int format, int channels, byte[] pixels) throws Exception {
        ByteBuffer image = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 0);
                BytePointer kept = new BytePointer(image)) {
            recorder.setVideoCodec(codec);
            recorder.setPixelFormat(format);
            recorder.setFrameRate(25);
            if (!options.containsKey("lossless")) recorder.setVideoQuality(2);
            if (aspect > 0) recorder.setAspectRatio(aspect);
            options.forEach(recorder::setVideoOption);
            recorder.start();
            recorder.recordImage(WIDTH, HEIGHT, 8, channels, WIDTH * channels, format, kept.asBuffer());
        }
        return file;
    }

    /** Writes a display matrix, without its last column, into the header of the only track of an MP4. */
    static Path turned(Path film, Path copy, double... matrix) throws Exception {
        byte[] bytes = Files.readAllBytes(film);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer at = ByteBuffer.wrap(bytes).position(header + TRACK_MATRIX);
        int whole = 1 << 16;
        for (int row = 0; row < 2; row++) {
            at.putInt((int) (matrix[2 * row] * whole))
                    .putInt((int) (matrix[2 * row + 1] * whole))
                    .putInt(0);
        }
        at.putInt(0).putInt(0).putInt(1 << 30);
        return Files.write(copy, bytes);
    }
}
