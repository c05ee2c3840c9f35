package io.saccade.testkit;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import java.util.HashSet;
import java.util.Set;

/** A nested capture of a test. */
record HarnessCapture<C extends Record>(StageFactory<C> factory, C settings) implements CaptureRef {
    Capture open(StageContext context) throws Exception {
        Stage stage = context.closing(factory.create(settings, context));
        if (stage instanceof Capture capture) return capture;
        throw new IllegalArgumentException("'" + factory.type() + "' is not a capture");
    }

    private Set<Key<?>> writes() {
        return writes(factory.ports(settings));
    }

    /** What a stage with these ports may write, with what its nested captures may. */
    static Set<Key<?>> writes(Ports ports) {
        Set<Key<?>> writes = new HashSet<>(ports.writes());
        for (CaptureRef nested : ports.nested()) {
            if (nested instanceof HarnessCapture<?> capture) writes.addAll(capture.writes());
        }
        return writes;
    }
}
