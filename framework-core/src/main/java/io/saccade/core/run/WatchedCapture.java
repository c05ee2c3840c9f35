package io.saccade.core.run;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import java.util.Optional;

/**
 * Watches the calls of a capture. A failure that the capture reports between calls is thrown by its next call. A live
 * capture is not watched: it may wait for its device without limit.
 */
final class WatchedCapture implements Capture {
    private final Capture capture;
    private final boolean live;
    private final RunStageContext context;

    WatchedCapture(Capture capture, boolean live, RunStageContext context) {
        this.capture = capture;
        this.live = live;
        this.context = context;
    }

    @Override
    public Optional<Sample> read() throws Exception {
        context.raiseLateFailure();
        if (live) return capture.read();
        context.call().enter("read");
        try {
            return capture.read();
        } finally {
            context.call().leave();
        }
    }
}
