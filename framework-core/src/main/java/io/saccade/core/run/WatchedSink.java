package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.Stage;
import io.saccade.core.road.Sink;

/**
 * Watches and guards the calls of a recorder or an actuator. A failure reported between calls is thrown by the next
 * call.
 */
final class WatchedSink implements Sink {
    private final String method;
    private final Call sink;
    private final RunStageContext context;

    private WatchedSink(String method, Call sink, RunStageContext context) {
        this.method = method;
        this.sink = sink;
        this.context = context;
    }

    @Override
    public boolean accept(Sample sample) throws Exception {
        context.raiseLateFailure();
        if (!context.guards().mayAct()) return false;
        context.call().enter(method);
        try {
            sink.accept(sample);
            return true;
        } finally {
            context.call().leave();
        }
    }

    /** Watches an actuator or a recorder. */
    static Sink of(Stage stage, RunStageContext context) {
        return stage instanceof Actuator actuator
                ? new WatchedSink("act", actuator::act, context)
                : new WatchedSink("record", ((Recorder) stage)::record, context);
    }

    /** The one method of the stage. */
    interface Call {
        void accept(Sample sample) throws Exception;
    }
}
