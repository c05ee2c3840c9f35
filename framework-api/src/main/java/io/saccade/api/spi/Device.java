package io.saccade.api.spi;

/**
 * Something a capture can read from.
 *
 * @param address what a pipeline file says to open it, such as {@code camera:0}
 * @param name what people call it
 */
public record Device(String address, String name) {}
