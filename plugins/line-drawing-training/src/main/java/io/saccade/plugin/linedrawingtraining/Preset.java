package io.saccade.plugin.linedrawingtraining;

import java.util.Locale;

/** What learns, and how. */
public enum Preset {
    /** The article's network, down to one pixel and up again. Its loss, optimiser and batch are ours. */
    ARTICLE,
    /** Ours: a U-Net, whose skip connections bring every line to where it is filled in. */
    BEST;

    /** As in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
