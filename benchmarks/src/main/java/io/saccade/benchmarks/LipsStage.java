package io.saccade.benchmarks;

import io.saccade.api.data.Audio;
import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The stage {@code wav2lip} with one thread, and frames of 1280x720 with noise as their sound. */
final class LipsStage implements AutoCloseable {
    static final int BATCH = 16;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final long FRAME_NANOS = 40_000_000;
    private static final int FPS = 25;

    private final StageHarness lips;
    private final Region face;
    private final Optional<FacePoints> points;
    private final int soundHz;
    private final int channels;
    private final byte[] picture = new byte[WIDTH * HEIGHT * 3];
    private final float[] sound;
    private long frames;

    private LipsStage(StageHarness lips, Region face, Optional<FacePoints> points, int soundHz, int channels) {
        this.lips = lips;
        this.face = face;
        this.points = points;
        this.soundHz = soundHz;
        this.channels = channels;
        sound = new float[channels * soundHz / FPS];
        Random random = new Random(1);
        random.nextBytes(picture);
        for (int i = 0; i < sound.length; i++) sound[i] = random.nextFloat() - 0.5f;
    }

    static LipsStage open(Path model, Blend blend, Region face, Optional<FacePoints> points, int soundHz, int channels)
            throws Exception {
        Wav2LipSettings settings = new Wav2LipSettings(
                model, BATCH, List.of(0, 10, 0, 0), Optional.empty(), 5, blend, 0, new OnnxOptions("cpu", false, 1));
        StageHarness lips =
                StageBuilder.of(new Wav2LipFactory(), settings).unpoisoned().open();
        return new LipsStage(lips, face, points, soundHz, channels);
    }

    /** Leaves only this much noise on a uniform gray. */
    LipsStage withNoise(int levels) {
        for (int i = 0; i < picture.length; i++) picture[i] = (byte) (100 + (picture[i] & 0xff) % levels);
        return this;
    }

    /** Prepares the samples of a batch, as a film's decoder would. */
    void decode(Sample[] film) {
        for (int i = 0; i < film.length; i++) film[i] = sample();
    }

    /** Draws one batch. */
    void draw(Sample[] film) throws Exception {
        for (Sample sample : film) lips.feed(sample);
        lips.forget();
    }

    private Sample sample() {
        long nanos = frames++ * FRAME_NANOS;
        Sample sample = lips.sample(nanos);
        FrameDraft draft = sample.draft(WIDTH, HEIGHT, Frame.Format.BGR8);
        draft.pixels().put(picture);
        Sample seen = sample.with(Keys.FRAME, draft.done())
                .with(Keys.AUDIO, new Audio(nanos, soundHz, channels, FloatBuffer.wrap(sound)))
                .with(Keys.FACE, face);
        return points.isPresent() ? seen.with(Keys.FACE_POINTS, points.get()) : seen;
    }

    @Override
    public void close() throws Exception {
        lips.close();
    }
}
