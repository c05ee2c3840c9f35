package io.saccade.core.road;

import io.saccade.api.spi.Model;
import io.saccade.core.moment.HoldRegistry;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The place of a model on the road, where another model can go on between two samples. All calls come from the thread
 * of the road, in a task that was asked for.
 */
public interface ModelPlace {
    /** Lets the model answer the samples that it holds, and hands them on. */
    void flush() throws StageFailure, InterruptedException;

    /**
     * Goes on with other models. Call {@link #flush} before.
     *
     * @param models one for each worker
     * @param mostHeld how many samples each of them may hold at a time
     * @param first gets the index of the first sample that one of them processes
     * @return the samples that the earlier models still hold through {@code sample.hold()}
     */
    List<HoldRegistry> goOn(List<Model> models, int mostHeld, LongConsumer first);
}
