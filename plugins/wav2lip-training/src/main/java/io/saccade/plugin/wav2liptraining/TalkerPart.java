package io.saccade.plugin.wav2liptraining;

import java.util.Locale;

/** What a film is kept for. */
public enum TalkerPart {
    /** To learn from. */
    TRAIN,
    /** To measure with while learning. */
    VAL,
    /** To measure with at the end. */
    TEST;

    /** The list of such films, as Wav2Lip calls it. */
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
