package io.saccade.plugin.bytedeco;

import java.util.Optional;

/**
 * How a film is made.
 *
 * @param bitRate bits per second of the pictures; empty: 4.5 a pixel
 * @param fps frames per second at which frames play one after another; empty: they keep their times
 */
public record FilmOptions(VideoCodec codec, Optional<Integer> bitRate, Optional<Double> fps) {}
