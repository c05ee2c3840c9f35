package io.saccade.plugin.linedrawingtraining;

import java.util.Locale;

/** The network and its training. */
public enum Preset {
    /** The article's network, down to one pixel and up again. Loss, optimiser and batch are ours. */
    ARTICLE,
    /** Ours: a U-Net, whose skip connections preserve the lines' positions. */
    BEST;

    /** Returns the name as in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
