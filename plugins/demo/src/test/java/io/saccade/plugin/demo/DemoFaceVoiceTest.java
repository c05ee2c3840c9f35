package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.person.Person;
import io.saccade.plugin.demo.voice.Mouth;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFaceVoiceTest {
    @Test
    void speaksWithoutGapsOverTheWholeFilm() throws Exception {
        try (StageHarness film = DemoFaces.film(DemoFaces.talking(29.97, 4, 1))) {
            List<Sample> samples = DemoFaces.all(film);
            long position = 0;
            for (Sample sample : samples) {
                Audio audio = sample.need(Keys.AUDIO);
                assertThat(audio.sampleRateHz()).isEqualTo(16_000);
                assertThat(audio.channels()).isEqualTo(1);
                assertThat(audio.startNanos()).isEqualTo(Math.round(position * 1e9 / 16_000));
                // Each piece begins with its frame, to within one sample.
                assertThat(audio.startNanos() - sample.timestampNanos()).isBetween(-62_500L, 62_500L);
                position += audio.length();
            }
            assertThat(position).isEqualTo(Math.round(samples.size() / 29.97 * 16_000));
        }
    }

    @Test
    void opensTheMouthAsLoudAsItSpeaks() throws Exception {
        int frames = 25 * 30;
        Person person = new Person(7, 30, true);
        double[] opening = new double[frames];
        double[] loudness = new double[frames];
        double loudest = 0;
        for (int i = 0; i < frames; i++) {
            FloatBuffer sound = FloatBuffer.wrap(person.voice().until((i + 1) * 640L));
            double energy = 0;
            while (sound.hasRemaining()) {
                double value = sound.get();
                energy += value * value;
                loudest = Math.max(loudest, Math.abs(value));
            }
            loudness[i] = Math.sqrt(energy / 640);
            opening[i] = person.pose((i + .5) / 25).mouth().open();
        }
        assertThat(correlation(opening, loudness)).isGreaterThan(.95);
        assertThat(loudest).isBetween(.5, .95);
    }

    @Test
    void keepsTheMouthShutWhenSilent() {
        Person person = new Person(7, 5, false);
        for (double seconds = 0; seconds < 5; seconds += .1) {
            Mouth mouth = person.pose(seconds).mouth();
            assertThat(mouth.open()).isZero();
            assertThat(mouth.round()).isZero();
        }
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
