package io.saccade.plugin.videorecorder;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/**
 * A film as decoded by FFmpeg.
 *
 * @param pictures BGR or gray bytes without gaps
 * @param seconds time of each picture
 * @param sound the first channel
 */
record PlayedFilm(
        int width,
        int height,
        int channels,
        double declaredSeconds,
        List<byte[]> pictures,
        List<Double> seconds,
        float[] sound,
        int soundRate,
        int soundChannels) {
    static PlayedFilm of(Path file) throws Exception {
        return of(file, avutil.AV_PIX_FMT_BGR24);
    }

    static PlayedFilm of(Path file, int pixelFormat) throws Exception {
        Natives.loadFfmpeg();
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            grabber.setPixelFormat(pixelFormat);
            grabber.setSampleMode(org.bytedeco.javacv.FrameGrabber.SampleMode.FLOAT);
            grabber.start();
            List<byte[]> pictures = new ArrayList<>();
            List<Double> seconds = new ArrayList<>();
            List<float[]> sounds = new ArrayList<>();
            for (Frame frame = grabber.grab(); frame != null; frame = grabber.grab()) {
                if (frame.image != null) {
                    pictures.add(bytes(frame));
                    seconds.add(frame.timestamp / 1e6);
                }
                if (frame.samples != null) sounds.add(values(frame.samples, frame.audioChannels));
            }
            int channels = pixelFormat == avutil.AV_PIX_FMT_GRAY8 ? 1 : 3;
            return new PlayedFilm(
                    grabber.getImageWidth(),
                    grabber.getImageHeight(),
                    channels,
                    grabber.getLengthInTime() / 1e6,
                    pictures,
                    seconds,
                    joined(sounds),
                    grabber.getSampleRate(),
                    grabber.getAudioChannels());
        }
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        byte[] bytes = new byte[frame.imageWidth * frame.imageHeight * frame.imageChannels];
        int row = frame.imageWidth * frame.imageChannels;
        for (int y = 0; y < frame.imageHeight; y++) pixels.get(y * frame.imageStride, bytes, y * row, row);
        return bytes;
    }

    private static float[] values(Buffer[] samples, int channels) {
        FloatBuffer interleaved = (FloatBuffer) samples[0];
        float[] values = new float[interleaved.remaining() / channels];
        for (int i = 0; i < values.length; i++) values[i] = interleaved.get(i * channels);
        return values;
    }

    private static float[] joined(List<float[]> sounds) {
        float[] joined =
                new float[sounds.stream().mapToInt(values -> values.length).sum()];
        int at = 0;
        for (float[] values : sounds) {
            System.arraycopy(values, 0, joined, at, values.length);
            at += values.length;
        }
        return joined;
    }

    /** Value 0..255 of a pixel's channel. */
    int value(int picture, int x, int y, int channel) {
        return pictures.get(picture)[(y * width + x) * channels + channel] & 255;
    }
}
