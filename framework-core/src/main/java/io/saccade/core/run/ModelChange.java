package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import java.io.IOException;
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
 * @param opening is told when the new model is about to be opened
 */
record ModelChange(Map<String, ?> settings, UnaryOperator<Path> inputs, Map<String, String> changed, Opening opening) {
    /** Watches the files of the new model from its opening on. */
    interface Opening {
        /**
         * The new model is planned, and not yet opened.
         *
         * @return is called once the new model works
         * @throws io.saccade.core.problem.InvalidPipelineException to refuse the replacement
         */
        Runnable begin(PlannedStage planned) throws IOException;
    }

    /** A change of settings. */
    static ModelChange of(Map<String, ?> settings, Opening opening) {
        Map<String, String> changed = new LinkedHashMap<>();
        settings.forEach((key, value) -> changed.put(key, String.valueOf(value)));
        return new ModelChange(settings, UnaryOperator.identity(), changed, opening);
    }
}
