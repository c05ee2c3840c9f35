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

/** A capture nested in a stage under test. */
record HarnessCapture<C extends Record>(StageFactory<C> factory, C settings) implements CaptureRef {
    /** Opens the capture that a stage under test names. */
    static Capture open(CaptureRef capture, StageContext context) {
        if (!(capture instanceof HarnessCapture<?> nested)) {
            throw new IllegalArgumentException("make the capture with StageHarness.capture");
        }
        try {
            return nested.open(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Capture open(StageContext context) throws Exception {
        Stage stage = context.closing(factory.create(settings, context));
        if (stage instanceof Capture capture) return capture;
        throw new IllegalArgumentException("'" + factory.type() + "' is not a capture");
    }

    private Set<Key<?>> writes() {
        return writes(factory.ports(settings));
    }

    /** Whether a stage with these ports, or a capture nested in it, is a live source. */
    static boolean isLive(Ports ports) {
        boolean live = ports.live();
        for (CaptureRef nested : ports.nested()) {
            if (nested instanceof HarnessCapture<?> capture) live |= capture.isLive();
        }
        return live;
    }

    private boolean isLive() {
        return isLive(factory.ports(settings));
    }

    /** The keys that a stage with these ports and its nested captures may write. */
    static Set<Key<?>> writes(Ports ports) {
        Set<Key<?>> writes = new HashSet<>(ports.writes());
        for (CaptureRef nested : ports.nested()) {
            if (nested instanceof HarnessCapture<?> capture) writes.addAll(capture.writes());
        }
        return writes;
    }
}
