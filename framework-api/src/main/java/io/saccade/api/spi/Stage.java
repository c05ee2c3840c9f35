package io.saccade.api.spi;

import java.io.IOException;

/**
 * Something samples pass through. Constructed means ready. Calls never overlap, though the thread may
 * change. {@link #close} comes exactly once, last, whatever happened, also when {@link #finish} failed.
 */
public interface Stage extends AutoCloseable {
    /**
     * The last sample has come and nothing failed, also after Ctrl-C: commit what must be whole. Not called
     * after a failure, nor on a trainer that was interrupted.
     */
    default void finish() throws Exception {}

    /** Frees what the stage owns. What it made with {@code context.closing} is closed for it, afterwards. */
    @Override
    default void close() throws IOException {}
}
