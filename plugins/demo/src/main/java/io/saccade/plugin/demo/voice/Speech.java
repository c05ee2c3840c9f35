package io.saccade.plugin.demo.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The person's speech: phrases of three to eight vowels with pauses in between. Can be queried for any time, in any
 * order.
 */
public final class Speech {
    /** Neighbouring vowels blend over this span. */
    private static final double COARTICULATION_SECONDS = .05;

    private static final double STEP_SECONDS = .001;

    /** A vowel from its beginning to its end; from {@code turn} on the articulation moves towards it. */
    private record Syllable(double turn, double start, double end, Vowel vowel, double level) {
        Articulation at(double seconds) {
            double swell = seconds < start ? 0 : Math.sin(Math.PI * (seconds - start) / (end - start));
            double shape = Math.min(1, 2 * swell);
            Mouth mouth = new Mouth(
                    vowel.mouth().open() * level * Math.pow(swell, .8),
                    1 + (vowel.mouth().width() - 1) * shape,
                    vowel.mouth().round() * shape);
            return new Articulation(
                    vowel.firstFormantHz(),
                    vowel.secondFormantHz(),
                    vowel.thirdFormantHz(),
                    level * vowel.loudness() * Math.pow(swell, .6),
                    mouth);
        }
    }

    private final List<Syllable> syllables = new ArrayList<>();
    private final double[] window;

    public Speech(double seconds, RandomGenerator random) {
        double time = 0;
        double last = 0;
        while (time < seconds) {
            for (int i = random.nextInt(3, 9); i > 0; i--) {
                double end = time + random.nextDouble(.13, .30);
                Vowel vowel = Vowel.ALL.get(random.nextInt(Vowel.ALL.size()));
                syllables.add(new Syllable((last + time) / 2, time, end, vowel, random.nextDouble(.55, 1)));
                last = end;
                time = end + random.nextDouble(.02, .07);
            }
            time += random.nextDouble(.25, .7);
        }
        window = hann((int) Math.round(COARTICULATION_SECONDS / STEP_SECONDS) - 1);
    }

    private static double[] hann(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) window[i] = 1 - Math.cos(2 * Math.PI * (i + 1) / (length + 1));
        double sum = Arrays.stream(window).sum();
        for (int i = 0; i < length; i++) window[i] /= sum;
        return window;
    }

    /** The state of voice and mouth. */
    public Articulation at(double seconds) {
        Articulation sum = Articulation.nothing();
        for (int i = 0; i < window.length; i++) {
            sum = sum.plus(plain(seconds + (i - window.length / 2) * STEP_SECONDS), window[i]);
        }
        return sum;
    }

    private Articulation plain(double seconds) {
        int low = 0;
        int high = syllables.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (syllables.get(middle).end() <= seconds) low = middle + 1;
            else high = middle;
        }
        if (low == syllables.size() || seconds < syllables.get(low).turn()) return Articulation.SILENCE;
        return syllables.get(low).at(seconds);
    }
}
