package io.saccade.plugin.videocapture;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * A black film with a white frame now and then, and silence with a click at each white frame. Shows how far sound and
 * pictures drift apart.
 *
 * @param flashes times of the white frames, in seconds
 * @param clicks times of the clicks, in seconds
 */
record ClickFilm(List<Double> flashes, List<Double> clicks) {
    private static final int SIDE = 32;
    private static final int SOUND_RATE = 48_000;
    private static final int FRAMES_PER_FLASH = 90;
    private static final int CLICK_LENGTH = 400;
    private static final int BRIGHT = 128;
    private static final float LOUD = 0.3f;

    static {
        Natives.loadFfmpeg();
    }

    /**
     * Creates the film.
     *
     * @param fps the film's frame rate, or the resolution of its times
     * @param seconds time of each frame
     */
    static Path make(Path file, int frames, double fps, IntToDoubleFunction seconds) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), SIDE, SIDE, 1)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(fps);
            recorder.setVideoQuality(2);
            sound(recorder, avcodec.AV_CODEC_ID_AAC);
            recorder.start();
            int heard = 0;
            for (int i = 0; i < frames; i++) {
                recorder.setTimestamp(Math.round(seconds.applyAsDouble(i) * 1e6));
                recorder.record(picture(isFlash(i)));
                int until = instant(seconds.applyAsDouble(i + 1));
                recorder.recordSamples(
                        SOUND_RATE, 1, sound(heard, until, instant(seconds.applyAsDouble(i)), isFlash(i)));
                heard = until;
            }
        }
        return file;
    }

    /** Creates the sound of such a film without pictures, for a film with a constant frame rate. */
    static Path voice(Path file, int frames, double fps, int codec) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
            sound(recorder, codec);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                int from = instant(i / fps);
                recorder.recordSamples(SOUND_RATE, 1, sound(from, instant((i + 1) / fps), from, isFlash(i)));
            }
        }
        return file;
    }

    private static void sound(FFmpegFrameRecorder recorder, int codec) {
        recorder.setAudioCodec(codec);
        recorder.setSampleRate(SOUND_RATE);
        recorder.setAudioBitrate(128_000);
    }

    private static int instant(double seconds) {
        return (int) Math.round(seconds * SOUND_RATE);
    }

    private static boolean isFlash(int frame) {
        return frame % FRAMES_PER_FLASH == FRAMES_PER_FLASH / 2;
    }

    private static Frame picture(boolean white) {
        Frame picture = new Frame(SIDE, SIDE, Frame.DEPTH_UBYTE, 3);
        UByteIndexer pixels = picture.createIndexer();
        for (long i = 0; i < (long) SIDE * SIDE * 3; i++)
            pixels.put(i / 3 / SIDE, i / 3 % SIDE, i % 3, white ? 255 : 0);
        return picture;
    }

    private static FloatBuffer sound(int from, int until, int flash, boolean clicking) {
        FloatBuffer sound = FloatBuffer.allocate(until - from);
        for (int i = from; i < until; i++) {
            int since = i - flash;
            boolean click = clicking && since >= 0 && since < CLICK_LENGTH;
            sound.put(click ? (float) (0.9 * Math.sin(since * 0.5)) : 0);
        }
        return sound.flip();
    }

    /** Reads the flashes and clicks of a film. */
    static ClickFilm watch(VideoSettingsFixture settings) throws Exception {
        ClickFilm film = new ClickFilm(new ArrayList<>(), new ArrayList<>());
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings.settings())) {
            for (Optional<Sample> sample = harness.read(); sample.isPresent(); sample = harness.read()) {
                film.see(sample.get());
                film.hear(sample.get().need(Keys.AUDIO));
                harness.forget();
            }
        }
        return film;
    }

    private void see(Sample sample) {
        boolean white = (sample.need(Keys.FRAME).pixels().get(SIDE / 2 * 3) & 0xff) > BRIGHT;
        if (white) flashes.add(sample.timestampNanos() / 1e9);
    }

    private void hear(Audio audio) {
        for (int i = 0; i < audio.length(); i++) {
            double seconds = audio.startNanos() / 1e9 + (double) i / audio.sampleRateHz();
            boolean loud =
                    Math.abs(audio.interleaved().get(audio.interleaved().position() + i * audio.channels())) > LOUD;
            boolean again = !clicks.isEmpty() && seconds - clicks.get(clicks.size() - 1) < 0.5;
            if (loud && !again) clicks.add(seconds);
        }
    }

    /** The largest distance between a flash and its click, in seconds. */
    double drift() {
        double drift = 0;
        for (int i = 0; i < flashes.size(); i++) drift = Math.max(drift, Math.abs(flashes.get(i) - clicks.get(i)));
        return drift;
    }
}
