package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.core.road.Sink;

/**
 * Watches and guards the calls of a recorder or an actuator. A failure reported between calls is thrown by the next
 * call.
 */
final class WatchedSink implements Sink {
    private final String method;
    private final Call sink;
    private final RunStageContext context;

    WatchedSink(String method, Call sink, RunStageContext context) {
        this.method = method;
        this.sink = sink;
        this.context = context;
    }

    @Override
    public boolean accept(Sample sample) throws Exception {
        context.throwPending();
        if (!context.mayAct()) return false;
        context.call().enter(method);
        try {
            sink.accept(sample);
            return true;
        } finally {
            context.call().leave();
        }
    }

    /** The one method of the stage. */
    interface Call {
        void accept(Sample sample) throws Exception;
    }
}
