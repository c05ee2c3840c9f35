package io.saccade.plugin.videocapture;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * Films whose frames show their number: tens as the gray of the left half, ones as that of the right half. The sound is
 * a tone.
 */
final class TestFilm {
    static final int WIDTH = 96;
    static final int HEIGHT = 64;
    static final int SOUND_RATE = 48_000;

    private static final int DARKEST = 30;
    private static final int STEP = 20;

    static {
        Natives.loadFfmpeg();
    }

    private TestFilm() {}

    /** Creates a film without sound. */
    static Path silent(Path file, int frames, int fps) throws Exception {
        return make(
                file,
                frames,
                fps,
                0,
                file.toString().endsWith(".mpg") ? avcodec.AV_CODEC_ID_MPEG1VIDEO : avcodec.AV_CODEC_ID_MPEG4);
    }

    /** Creates an animated GIF, or a still one if it has one frame. */
    static Path gif(Path file, int frames) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 0)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_GIF);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_RGB8);
            recorder.setFrameRate(25);
            recorder.start();
            for (int i = 0; i < frames; i++) recorder.record(picture(i));
        }
        return file;
    }

    /** Creates a film with a stereo tone of this many seconds. */
    static Path talking(Path file, int frames, int fps, double soundSeconds) throws Exception {
        return make(file, frames, fps, soundSeconds, avcodec.AV_CODEC_ID_MPEG4);
    }

    private static Path make(Path file, int frames, int fps, double soundSeconds, int codec) throws Exception {
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, soundSeconds > 0 ? 2 : 0)) {
            recorder.setVideoCodec(codec);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(fps);
            recorder.setGopSize(5);
            recorder.setVideoQuality(2);
            recorder.setVideoOption("threads", "2"); // same bytes on machines with one processor
            recorder.setSampleRate(SOUND_RATE);
            recorder.setAudioCodec(
                    file.toString().endsWith(".mkv") ? avcodec.AV_CODEC_ID_PCM_S16LE : avcodec.AV_CODEC_ID_AAC);
            if (file.toString().endsWith(".mp4")) recorder.setOption("movflags", "faststart");
            recorder.start();
            for (int i = 0; i < frames; i++) recorder.record(picture(i));
            if (soundSeconds > 0) recorder.recordSamples(SOUND_RATE, 2, tone((int) (soundSeconds * SOUND_RATE)));
        }
        return file;
    }

    private static Frame picture(int number) {
        Frame picture = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3);
        UByteIndexer pixels = picture.createIndexer();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) pixels.put(y, x, gray(x < WIDTH / 2 ? number / 10 : number % 10));
        }
        return picture;
    }

    private static int[] gray(int digit) {
        int value = DARKEST + STEP * digit;
        return new int[] {value, value, value};
    }

    /** The number that a frame shows, at any frame size. */
    static int number(io.saccade.api.data.Frame frame) {
        return 10 * digit(frame, frame.width() / 4) + digit(frame, 3 * frame.width() / 4);
    }

    private static int digit(io.saccade.api.data.Frame frame, int x) {
        int at = frame.height() / 2 * frame.strideBytes() + x * frame.format().bytesPerPixel();
        return Math.round(((frame.pixels().get(at) & 0xff) - DARKEST) / (float) STEP);
    }

    /** The channels differ, so that a swap is detected. */
    static FloatBuffer tone(int length) {
        FloatBuffer tone = FloatBuffer.allocate(2 * length);
        for (int i = 0; i < length; i++) {
            tone.put((float) (0.5 * Math.sin(i * 0.05))).put((float) (0.25 * Math.sin(i * 0.031)));
        }
        return tone.flip();
    }
}
