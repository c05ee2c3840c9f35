package io.saccade.core.conformance;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stage under test.
 *
 * @param <S> what the road calls
 */
abstract class ProbedStage<S extends Stage> implements Stage {
    private final S stage;
    private final Probe probe;

    ProbedStage(S stage, Probe probe) {
        this.stage = stage;
        this.probe = probe;
    }

    final S stage() {
        return stage;
    }

    final Probe probe() {
        return probe;
    }

    /** A call that reads a sample and must not change its frames. */
    final void reading(Sample sample, Probe.Body<Exception> body) throws Exception {
        Map<String, Integer> before = contents(sample);
        body.run();
        if (!contents(sample).equals(before)) {
            probe.violates(Rule.UNCHANGED, "changed a frame of sample " + sample.index() + ", which others read");
        }
    }

    private static Map<String, Integer> contents(Sample sample) {
        Map<String, Integer> contents = new LinkedHashMap<>();
        for (Key<?> key : sample.keys()) {
            if (sample.get(key).orElse(null) instanceof Frame frame) {
                contents.put(key.name(), frame.pixels().hashCode());
            }
        }
        return contents;
    }

    @Override
    public void finish() throws Exception {
        probe.call(Rule.FINISH, "finish()", stage::finish);
    }

    /** All samples are over by now, except those that the stage holds. */
    @Override
    public void close() throws IOException {
        long kept = probe.ledger().kept();
        if (kept > 0) probe.violates(Rule.KEPT, "still refers to " + kept + " frames, or to their pixels, at its end");
        probe.call(Rule.CLOSE, "close()", stage::close);
    }
}
