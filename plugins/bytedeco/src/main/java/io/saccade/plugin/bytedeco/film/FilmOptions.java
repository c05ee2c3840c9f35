package io.saccade.plugin.bytedeco.film;

import java.util.Optional;

/**
 * How a film is encoded.
 *
 * @param codec the codec of the pictures
 * @param bitRate bits per second of the pictures; empty: 4.5 per pixel
 * @param fps constant frame rate, regardless of time stamps; empty: pictures keep their times
 */
public record FilmOptions(VideoCodec codec, Optional<Integer> bitRate, Optional<Double> fps) {}
