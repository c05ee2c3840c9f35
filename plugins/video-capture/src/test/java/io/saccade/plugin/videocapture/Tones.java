package io.saccade.plugin.videocapture;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.Natives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Creates films and sounds with a tone, and measures the tone in a reading. */
final class Tones {
    private static final float LOUD = 0.03f;
    private static final int SIDE = 64;

    static {
        Natives.loadFfmpeg();
    }

    private Tones() {}

    /** Creates a sound file with half a second of a tone. */
    static Path sound(Path file, int codec, int rate, int channels, double hz) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), channels)) {
            recorder.setAudioCodec(codec);
            recorder.setSampleRate(rate);
            recorder.setAudioBitrate(64_000 * channels);
            recorder.start();
            recorder.recordSamples(rate, channels, tone(rate, channels, hz, 0.5, 0));
        }
        return file;
    }

    /** Creates a film of one second at 25 frames/s with a tone. */
    static Path film(Path file, int soundCodec, double hz, Map<String, String> options) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), SIDE, SIDE, 1)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG2VIDEO);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(25);
            recorder.setAudioCodec(soundCodec);
            recorder.setSampleRate(44_100);
            options.forEach(recorder::setOption);
            recorder.start();
            try (Frame picture = new Frame(SIDE, SIDE, Frame.DEPTH_UBYTE, 3)) {
                grey(picture);
                for (int i = 0; i < 25; i++) {
                    recorder.record(picture);
                    recorder.recordSamples(44_100, 1, tone(44_100, 1, hz, 0.04, 0.04 * i));
                }
            }
        }
        return file;
    }

    /** What the memory held before would be noise, too much for the rate of some formats, whose times then are others. */
    static void grey(Frame picture) {
        ByteBuffer pixels = (ByteBuffer) picture.image[0];
        for (int i = 0; i < pixels.capacity(); i++) pixels.put(i, (byte) 90);
    }

    static Path join(Path target, Path... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path part : parts) all.write(Files.readAllBytes(part));
        return Files.write(target, all.toByteArray());
    }

    private static FloatBuffer tone(int rate, int channels, double hz, double seconds, double from) {
        FloatBuffer tone = FloatBuffer.allocate((int) Math.round(seconds * rate) * channels);
        for (int i = 0; tone.hasRemaining(); i++) {
            float value = (float) (0.3 * Math.sin(2 * Math.PI * hz * (from + (double) i / rate)));
            for (int channel = 0; channel < channels; channel++) tone.put(value);
        }
        return tone.flip();
    }

    /** The pitch between two times, in Hz. */
    static double hz(Reading reading, double from, double to) {
        float[] values = mono(reading);
        int rate = rate(reading);
        int crossings = 0;
        for (int i = (int) (from * rate) + 1; i < to * rate; i++) {
            if ((values[i] >= 0) != (values[i - 1] >= 0)) crossings++;
        }
        return crossings / 2.0 / (to - from);
    }

    /** Time at which sound starts, in seconds from the beginning. */
    static double begin(Reading reading) {
        float[] values = mono(reading);
        int i = 0;
        while (i < values.length && Math.abs(values[i]) < LOUD) i++;
        return (double) i / rate(reading);
    }

    /** Time at which sound ends, in seconds from the beginning. */
    static double end(Reading reading) {
        float[] values = mono(reading);
        int i = values.length;
        while (i > 0 && Math.abs(values[i - 1]) < LOUD) i--;
        return (double) i / rate(reading);
    }

    static double seconds(Reading reading) {
        return (double) mono(reading).length / rate(reading);
    }

    static int rate(Reading reading) {
        return reading.sound().get(0).sampleRateHz();
    }

    private static float[] mono(Reading reading) {
        int channels = reading.sound().stream()
                .mapToInt(Audio::channels)
                .distinct()
                .reduce((a, b) -> {
                    throw new AssertionError("the number of channels changed");
                })
                .orElseThrow();
        float[] all = reading.allSound();
        float[] mono = new float[all.length / channels];
        for (int i = 0; i < all.length; i++) mono[i / channels] += all[i];
        return mono;
    }
}
