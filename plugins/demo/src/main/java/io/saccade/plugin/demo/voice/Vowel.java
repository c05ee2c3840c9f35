package io.saccade.plugin.demo.voice;

import java.util.List;

/** The sound and the mouth shape of a vowel. */
record Vowel(double firstFormantHz, double secondFormantHz, double thirdFormantHz, double loudness, Mouth mouth) {
    /** As in "a", "e", "i", "o", "u". */
    static final List<Vowel> ALL = List.of(
            new Vowel(730, 1090, 2440, 1.00, new Mouth(1.00, 1.00, 0)),
            new Vowel(530, 1840, 2480, .75, new Mouth(.55, 1.10, 0)),
            new Vowel(280, 2250, 2900, .50, new Mouth(.22, 1.15, 0)),
            new Vowel(500, 850, 2410, .80, new Mouth(.62, .76, .8)),
            new Vowel(310, 800, 2240, .50, new Mouth(.28, .60, 1.0)));
}
