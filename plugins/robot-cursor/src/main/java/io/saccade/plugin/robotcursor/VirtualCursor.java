package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Moves the simulated pointer, and logs its last position. */
final class VirtualCursor implements Actuator {
    private final GazeCursor cursor;
    private final PaperPointer pointer;
    private final Logger log;

    VirtualCursor(GazeCursor cursor, PaperPointer pointer, Logger log) {
        this.cursor = cursor;
        this.pointer = pointer;
        this.log = log;
    }

    @Override
    public void act(Sample sample) {
        cursor.act(sample);
    }

    /** Called after the guard has delivered its last move. */
    @Override
    public void close() {
        log.log(Level.INFO, pointer.toString());
    }
}
