package io.saccade.core.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a model that replaces another differs in.
 *
 * @param settings take the place of settings of the same name
 * @param inputs from the file or folder that {@code context.input} finds to the one that the model gets
 * @param changed what reports say about the change, by setting
 */
record ModelChange(Map<String, ?> settings, UnaryOperator<Path> inputs, Map<String, String> changed) {
    /** A change of settings. */
    static ModelChange of(Map<String, ?> settings) {
        Map<String, String> changed = new LinkedHashMap<>();
        settings.forEach((key, value) -> changed.put(key, String.valueOf(value)));
        return new ModelChange(settings, UnaryOperator.identity(), changed);
    }
}
