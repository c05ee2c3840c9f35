package io.saccade.plugin.wav2liptraining.quantize;

import java.nio.FloatBuffer;
import java.util.Map;

/** How much the answers of a quantized network differ from those of the original, over all runs. */
interface AnswerDifference {
    /** Adds the answers of one run. */
    void add(FloatBuffer original, FloatBuffer quantized);

    /** The measures by name, for METRICS and the file's metadata. */
    Map<String, Double> measures();

    /** The measures as a part of a sentence. */
    String text();
}
