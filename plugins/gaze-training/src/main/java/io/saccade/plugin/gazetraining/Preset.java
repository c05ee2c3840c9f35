package io.saccade.plugin.gazetraining;

import java.util.Locale;

/** The method of training. */
public enum Preset {
    /** The article's convolutional network, with Keras' arithmetic. */
    ARTICLE,
    /** A kernel machine on histograms of gradients: about half the article's error. */
    BEST;

    /** Returns the name as in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
