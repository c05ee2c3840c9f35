package io.saccade.batch.work;

import java.util.List;

/**
 * What all items of a batch have in common.
 *
 * @param version of Saccade, which every worker must have
 * @param pipeline the file
 * @param fingerprint the SHA-256 of the resolved pipeline and of the templates that bind items
 * @param folder where relative paths begin
 * @param settings as {@code stage.key=value}
 */
public record Recipe(String version, String pipeline, String fingerprint, String folder, List<String> settings) {
    public Recipe {
        settings = List.copyOf(settings);
    }
}
