package io.saccade.plugin.clickrecorder;

/**
 * An item of a collection that was set aside.
 *
 * @param item a file's name, or a line of {@code samples.csv}
 * @param reason as the end of a sentence: "it is 640x480 pixels, and must be 44x12"
 */
public record SetAside(String item, String reason) {}
