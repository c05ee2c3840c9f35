package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Moves the pointer on paper, and says at the end where it is. */
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

    /** Last of all, when the guard has delivered its last move. */
    @Override
    public void close() {
        log.log(Level.INFO, pointer.toString());
    }
}
