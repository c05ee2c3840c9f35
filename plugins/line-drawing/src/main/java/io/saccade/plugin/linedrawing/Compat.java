package io.saccade.plugin.linedrawing;

import java.util.Locale;

/** Corrected or original behaviour. */
public enum Compat {
    /** The intended behaviour. */
    CORRECTED,
    /** The behaviour of the article's code, including its errors. */
    ARTICLE;

    /** Returns the name as in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
