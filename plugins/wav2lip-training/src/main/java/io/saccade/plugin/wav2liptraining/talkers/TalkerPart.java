package io.saccade.plugin.wav2liptraining.talkers;

import java.util.Locale;

/** The use of a film. */
public enum TalkerPart {
    /** Training. */
    TRAIN,
    /** Evaluation during training. */
    VAL,
    /** Test after training. */
    TEST;

    /** Returns the name of the list file, as in Wav2Lip. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
