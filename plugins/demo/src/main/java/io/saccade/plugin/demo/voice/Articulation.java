package io.saccade.plugin.demo.voice;

/** The state of voice and mouth at one point of speech. */
public record Articulation(
        double firstFormantHz, double secondFormantHz, double thirdFormantHz, double loudness, Mouth mouth) {
    /** Neither sound nor movement. */
    static final Articulation SILENCE = new Articulation(500, 1500, 2500, 0, Mouth.CLOSED);

    private static final Articulation NOTHING = new Articulation(0, 0, 0, 0, new Mouth(0, 0, 0));

    /** Zero, the start of a sum. */
    static Articulation nothing() {
        return NOTHING;
    }

    Articulation plus(Articulation other, double weight) {
        return new Articulation(
                firstFormantHz + weight * other.firstFormantHz,
                secondFormantHz + weight * other.secondFormantHz,
                thirdFormantHz + weight * other.thirdFormantHz,
                loudness + weight * other.loudness,
                new Mouth(
                        mouth.open() + weight * other.mouth.open(),
                        mouth.width() + weight * other.mouth.width(),
                        mouth.round() + weight * other.mouth.round()));
    }
}
