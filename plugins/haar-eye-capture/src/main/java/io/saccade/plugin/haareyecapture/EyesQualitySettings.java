package io.saccade.plugin.haareyecapture;

import io.saccade.api.spi.Doc;

/** {@code eyes-quality} has no settings. */
@Doc("Measures how well the camera sees the eyes: how often both, how large, how bright")
public record EyesQualitySettings() {}
