package io.saccade.api.spi;

import io.saccade.api.data.Sample;

/**
 * Acts on the world: moves a pointer, presses a key, switches a device. The core calls it once for each sample, in
 * order, by one thread at a time. A pointer must act through {@link StageContext#guard}.
 *
 * <p>The core guards every other actuator: it does not call {@code act} in a dry run (see {@link StageContext#dryRun}),
 * after the kill key was pressed, or more often than {@code safety.max-actions-per-second}; it then drops the sample.
 * The kill key also stops the run normally. Switch the device off in {@link #close}, which is always called.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Actuator extends Stage {
    /**
     * Acts on one sample. The core calls it only with samples that have every key that the stage reads.
     *
     * @throws Exception when the stage can't go on; the run fails, or follows the stage's {@code on-error}
     */
    void act(Sample sample) throws Exception;
}
