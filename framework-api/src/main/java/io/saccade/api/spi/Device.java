package io.saccade.api.spi;

/**
 * A device that a capture can read.
 *
 * @param address its name in pipeline files, such as {@code camera:0}
 * @param name for users
 * @since 0.1
 */
public record Device(String address, String name) {}
