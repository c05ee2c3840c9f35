package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;

/** Watches the calls of a model. A failure that the model reports between calls is thrown by its next call. */
final class WatchedModel implements Model {
    private final Model model;
    private final RunStageContext context;

    WatchedModel(Model model, RunStageContext context) {
        this.model = model;
        this.context = context;
    }

    @Override
    public void process(Sample sample, Emitter out) throws Exception {
        context.raiseLateFailure();
        context.call().enter("process");
        try {
            model.process(sample, out);
        } finally {
            context.call().leave();
        }
    }

    @Override
    public void flush(Emitter out) throws Exception {
        context.raiseLateFailure();
        context.call().enter("flush");
        try {
            model.flush(out);
        } finally {
            context.call().leave();
        }
    }
}
