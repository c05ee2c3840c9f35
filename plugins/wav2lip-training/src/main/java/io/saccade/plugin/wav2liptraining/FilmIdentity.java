package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;

/**
 * Tells the films of one source apart: two of them may have one name.
 *
 * @param name empty where the source names nothing
 * @param segment 0 where the source counts nothing
 */
record FilmIdentity(String name, int segment) {
    static FilmIdentity of(Sample sample) {
        return new FilmIdentity(
                sample.get(Keys.NAME).orElse(""), sample.get(Keys.SEGMENT).orElse(0));
    }
}
