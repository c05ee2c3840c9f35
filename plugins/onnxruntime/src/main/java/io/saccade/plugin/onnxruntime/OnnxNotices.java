package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.StageContext;
import java.util.function.Consumer;

/**
 * Receivers of messages about the device of a model.
 *
 * @param log receives details
 * @param device receives the device's name for the report
 * @param problem receives a sentence when the model runs on a device other than expected
 */
record OnnxNotices(System.Logger log, Consumer<String> device, Consumer<String> problem) {
    static OnnxNotices of(StageContext context) {
        return new OnnxNotices(context.log(), context::device, context::notice);
    }

    /** For models outside a stage. */
    static OnnxNotices of(System.Logger log) {
        return new OnnxNotices(log, device -> {}, problem -> log.log(System.Logger.Level.WARNING, problem));
    }
}
