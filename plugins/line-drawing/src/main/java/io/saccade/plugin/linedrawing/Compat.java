package io.saccade.plugin.linedrawing;

import java.util.Locale;

/** Whose conventions are followed. */
public enum Compat {
    /** What was meant. */
    CORRECTED,
    /** What the article's code does, oddities included. */
    ARTICLE;

    /** As in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
