package io.saccade.benchmarks;

import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The mel spectrogram of a minute of noise. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class MelBenchmark {
    private float[] sound;

    @Setup(Level.Trial)
    public void record() {
        Random random = new Random(1);
        sound = new float[60 * MelSpectrogram.SAMPLE_RATE_HZ];
        for (int i = 0; i < sound.length; i++) sound[i] = 0.1f * (float) random.nextGaussian();
    }

    @Benchmark
    public float[][] minute() {
        return MelSpectrogram.of(sound);
    }
}
