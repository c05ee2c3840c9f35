package io.saccade.core.run;

import io.saccade.api.spi.Model;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.ModelPlace;
import io.saccade.core.road.Task;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A model of a running road, with what is needed to replace it.
 *
 * @param workers one for each worker
 * @param between asks the road's thread to do a task between two samples
 * @param turn taken by the replacement under way, since there is one at a time
 */
record ModelSlot(List<OpenStage<Model>> workers, ModelPlace place, Consumer<Task> between, Semaphore turn) {
    ModelSlot {
        workers = List.copyOf(workers);
    }

    ModelSlot(List<OpenStage<Model>> workers, ModelPlace place, Consumer<Task> between) {
        this(workers, place, between, new Semaphore(1));
    }

    String name() {
        return workers.get(0).name();
    }

    /** The stage with its settings of now. */
    PlannedStage planned() {
        return workers.get(0).planned();
    }

    boolean writesFiles() {
        return workers.stream().anyMatch(OpenStage::writesFiles);
    }
}
