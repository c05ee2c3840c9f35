package io.saccade.api.spi;

import io.saccade.api.data.Sample;
import java.util.Optional;

/**
 * A source that produces samples by itself: a camera, a film, a folder of images, or the rounds of a trainer. The core
 * calls it by one thread at a time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Capture extends Stage {
    /**
     * Returns the next sample, made with {@link StageContext#sample}, or empty at the end of the source. The call may
     * block, for example until a camera has a frame.
     *
     * @throws InterruptedException when the thread is interrupted while the call blocks; the core interrupts it to stop
     * @throws Exception when the source fails
     */
    Optional<Sample> read() throws Exception;
}
