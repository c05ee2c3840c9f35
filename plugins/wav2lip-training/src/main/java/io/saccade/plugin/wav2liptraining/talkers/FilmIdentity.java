package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;

/**
 * Identifies a film of a source. Two films may have the same name, so the segment counts too.
 *
 * @param name empty if the source gives no NAME
 * @param segment 0 if the source gives no SEGMENT
 */
public record FilmIdentity(String name, int segment) {
    public static FilmIdentity of(Sample sample) {
        return new FilmIdentity(
                sample.get(Keys.NAME).orElse(""), sample.get(Keys.SEGMENT).orElse(0));
    }
}
