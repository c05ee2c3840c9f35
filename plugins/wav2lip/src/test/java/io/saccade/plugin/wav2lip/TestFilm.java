package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Random;

/** A film of noise at 25 frames a second, with 16 kHz sound, and a face in the frames that a test selects. */
record TestFilm(StageHarness harness, float[] sound) {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    static final Region FACE = new Region(30, 20, 80, 70);

    private static final int SAMPLES = 640;

    static TestFilm silent(StageHarness harness, double seconds) {
        return new TestFilm(harness, new float[(int) (seconds * 16_000)]);
    }

    static TestFilm loud(StageHarness harness, double seconds) {
        float[] sound = new float[(int) (seconds * 16_000)];
        Random random = new Random(1);
        for (int i = 0; i < sound.length; i++) sound[i] = random.nextFloat() - 0.5f;
        return new TestFilm(harness, sound);
    }

    Sample withFace(int number) {
        return without(number).with(Keys.FACE, FACE);
    }

    Sample without(int number) {
        return without(number, Frame.Format.BGR8);
    }

    Sample without(int number, Frame.Format format) {
        Sample sample = harness.sample(nanos(number));
        int from = Math.min(sound.length, number * SAMPLES);
        int length = Math.min(SAMPLES, sound.length - from);
        FloatBuffer span = FloatBuffer.wrap(sound, from, length);
        return sample.with(Keys.FRAME, frame(sample, number, format))
                .with(Keys.AUDIO, new Audio(Math.round(from / 16e-6), 16_000, 1, span));
    }

    static long nanos(int number) {
        return number * 40_000_000L;
    }

    private static Frame frame(Sample sample, int number, Frame.Format format) {
        FrameDraft draft = sample.draft(WIDTH, HEIGHT, format);
        byte[] noise = new byte[draft.pixels().remaining()];
        new Random(number).nextBytes(noise);
        draft.pixels().put(noise);
        return draft.done();
    }

    /** Whether a frame is unchanged. */
    static boolean isUntouched(Sample sample) {
        Frame frame = sample.need(Keys.FRAME);
        byte[] noise = new byte[frame.pixels().remaining()];
        new Random(number(sample)).nextBytes(noise);
        return frame.pixels().equals(ByteBuffer.wrap(noise));
    }

    static int number(Sample sample) {
        return (int) (sample.timestampNanos() / nanos(1));
    }

    /** Whether the mouth is brighter than in the film. */
    static boolean isBrighter(Sample sample) {
        Frame frame = sample.need(Keys.FRAME);
        byte[] noise = new byte[frame.pixels().remaining()];
        new Random(number(sample)).nextBytes(noise);
        return mouth(frame, frame.pixels()) > mouth(frame, ByteBuffer.wrap(noise));
    }

    /** Returns the mean of the pixels in the middle of the mouth, 0..255. */
    private static double mouth(Frame frame, ByteBuffer pixels) {
        int bytes = frame.format().bytesPerPixel();
        double sum = 0;
        for (int y = 70; y < 90; y++) {
            for (int x = 50 * bytes; x < 90 * bytes; x++) sum += pixels.get(y * frame.strideBytes() + x) & 0xff;
        }
        return sum / (20 * 40 * bytes);
    }
}
