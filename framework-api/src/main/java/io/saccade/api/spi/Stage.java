package io.saccade.api.spi;

import java.io.IOException;

/**
 * One element of a pipeline. A stage is ready when {@code create} returns it. The core never makes two calls at the
 * same time, but may use another thread for each call. {@link #close} is the last call, and comes exactly once, also
 * after a failure of the run or of {@link #finish}.
 *
 * @since 0.1
 */
public interface Stage extends AutoCloseable {
    /**
     * Completes the outputs of the stage. Called after the last sample if nothing failed, also after Ctrl-C. Not called
     * after a failure, nor on a trainer that was interrupted.
     *
     * @throws Exception when the outputs can't be completed; the run fails and no output of the run is committed
     */
    default void finish() throws Exception {}

    /** Releases what the stage owns. The core afterwards closes what the stage gave to {@link StageContext#closing}. */
    @Override
    default void close() throws IOException {}
}
