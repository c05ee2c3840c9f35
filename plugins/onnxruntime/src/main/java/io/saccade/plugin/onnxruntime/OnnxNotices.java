package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.StageContext;
import java.util.function.Consumer;

/**
 * Who is told where a model runs.
 *
 * @param device the report's word for it
 * @param problem is told when it is not where it should be
 */
record OnnxNotices(System.Logger log, Consumer<String> device, Consumer<String> problem) {
    static OnnxNotices of(StageContext context) {
        return new OnnxNotices(context.log(), context::device, context::problem);
    }

    /** For models that belong to no stage. */
    static OnnxNotices of(System.Logger log) {
        return new OnnxNotices(log, device -> {}, problem -> log.log(System.Logger.Level.WARNING, problem));
    }
}
