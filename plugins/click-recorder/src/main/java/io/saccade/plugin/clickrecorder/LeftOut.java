package io.saccade.plugin.clickrecorder;

/**
 * Something of a collection that can't be used.
 *
 * @param item a file's name, or a line of {@code samples.csv}
 * @param reason as the end of a sentence: "it is 640x480 pixels, and must be 44x12"
 */
public record LeftOut(String item, String reason) {}
