package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import java.io.IOException;
import java.util.Optional;

/** A capture nested in a stage. Its reads don't count towards the call time of the outer stage. */
final class PausingCapture implements Capture {
    private final Capture capture;
    private final StageCall outer;

    PausingCapture(Capture capture, StageCall outer) {
        this.capture = capture;
        this.outer = outer;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        outer.pause();
        try {
            return capture.read();
        } finally {
            outer.goOn();
        }
    }

    @Override
    public void finish() throws Exception {
        capture.finish();
    }

    @Override
    public void close() throws IOException {
        capture.close();
    }
}
