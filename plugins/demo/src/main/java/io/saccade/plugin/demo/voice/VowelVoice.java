package io.saccade.plugin.demo.voice;

import java.util.random.RandomGenerator;

/**
 * Synthesizes speech: pulses of the vocal cords and a little breath, low-pass filtered, through three formants. Sound
 * is produced in order, in pieces of any length.
 */
public final class VowelVoice {
    public static final int RATE_HZ = 16_000;

    /** Formants are retuned every millisecond. */
    private static final int TUNE_SAMPLES = RATE_HZ / 1000;

    private static final double PITCH_HZ = 118;
    private static final double BREATH = .01;
    private static final double ROOM_NOISE = .0008;
    /** Brings the loudest vowels to about 0.7. */
    private static final double VOLUME = .28;

    private final Speech speech;
    private final RandomGenerator random;
    private final Resonator first = new Resonator(80, RATE_HZ);
    private final Resonator second = new Resonator(100, RATE_HZ);
    private final Resonator third = new Resonator(150, RATE_HZ);
    private long position;
    private double phase;
    private double soft;
    private double softer;
    private double last;
    private double loudness;
    private double loudnessStep;

    public VowelVoice(Speech speech, RandomGenerator random) {
        this.speech = speech;
        this.random = random;
    }

    /** The sound from the current position up to another, in samples from the beginning; -1..1, one channel. */
    public float[] until(long end) {
        float[] sound = new float[(int) Math.max(0, end - position)];
        for (int i = 0; i < sound.length; i++, position++) {
            if (position % TUNE_SAMPLES == 0) tune();
            sound[i] = (float) Math.max(-1, Math.min(1, next()));
        }
        return sound;
    }

    /** The beginning of the next piece, in samples. */
    public long position() {
        return position;
    }

    private void tune() {
        Articulation articulation = speech.at((position + TUNE_SAMPLES) / (double) RATE_HZ);
        first.tune(articulation.firstFormantHz());
        second.tune(articulation.secondFormantHz());
        third.tune(articulation.thirdFormantHz());
        loudnessStep = (articulation.loudness() - loudness) / TUNE_SAMPLES;
    }

    private double next() {
        loudness += loudnessStep;
        soft = cords() + BREATH * random.nextGaussian() + .97 * soft;
        softer = soft + .90 * softer;
        double voice = third.next(second.next(first.next(softer * loudness)));
        // Lips radiate the derivative of the signal.
        double radiated = voice - last;
        last = voice;
        return VOLUME * radiated + ROOM_NOISE * random.nextGaussian();
    }

    /** One pulse per period, at a pitch that rises and falls and trembles a little. */
    private double cords() {
        double seconds = position / (double) RATE_HZ;
        double melody = 1 + .12 * Math.sin(2 * Math.PI * .31 * seconds) + .02 * Math.sin(2 * Math.PI * 5.2 * seconds);
        double before = Math.floor(phase);
        phase += PITCH_HZ * melody / RATE_HZ;
        return Math.floor(phase) > before ? 1 : 0;
    }
}
