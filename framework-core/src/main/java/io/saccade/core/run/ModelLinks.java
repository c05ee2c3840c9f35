package io.saccade.core.run;

import io.saccade.api.spi.Model;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.QueuePlan;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.WhenFull;
import io.saccade.core.road.Lane;
import io.saccade.core.road.Link;
import io.saccade.core.road.ModelPlace;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.QueueLink;
import io.saccade.core.road.Task;
import io.saccade.core.road.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Builds the runners of the models of a road, from the last to the first, with their queues and threads. */
final class ModelLinks {
    private final RoadPlan plan;
    private final Road road;
    /** The models on the thread that is being built. */
    private final List<Placed> onThread = new ArrayList<>();

    private record Placed(List<OpenStage<Model>> stages, ModelPlace place) {}

    ModelLinks(RoadPlan plan, Road road) {
        this.plan = plan;
        this.road = road;
    }

    /** Adds a model before the link; with a queue and a thread if it is the first or asks for them. */
    Link add(PlannedStage planned, List<OpenStage<Model>> stages, Link next) {
        if (planned.workers() > 1) return workers(planned, stages, next);
        Link runner = addOnThread(planned, stages, next);
        if (plan.queue(planned).isEmpty()) return runner;
        boolean first = plan.models().indexOf(planned) == 0;
        MomentQueue queue = queue(first ? plan.prefix() + "models" : planned.name(), planned, plan);
        road.add(queue.name(), queue, new Lane(queue, runner));
        runOn(queue::ask);
        return new QueueLink(queue);
    }

    private Link workers(PlannedStage planned, List<OpenStage<Model>> stages, Link next) {
        MomentQueue queue = queue(planned.name(), planned, plan);
        List<OpenStage<Model>> left = new ArrayList<>(stages);
        WorkerPool pool = new WorkerPool(queue, stages.size(), answer -> runner(planned, left.remove(0), answer), next);
        road.add(planned, queue, pool);
        onThread.add(new Placed(stages, pool));
        runOn(queue::ask);
        return new QueueLink(queue);
    }

    /** Adds a model that runs on the thread of the model before it, or of the source. */
    Link addOnThread(PlannedStage planned, List<OpenStage<Model>> stages, Link next) {
        ModelRunner runner = runner(planned, stages.get(0), next);
        onThread.add(new Placed(stages, runner));
        return runner;
    }

    /**
     * Ends the thread of the models added since the last end.
     *
     * @param between asks the thread to do a task between two samples
     */
    void runOn(Consumer<Task> between) {
        for (Placed placed : onThread) road.add(new ModelSlot(placed.stages(), placed.place(), between));
        onThread.clear();
    }

    private ModelRunner runner(PlannedStage planned, OpenStage<Model> stage, Link next) {
        ModelRunner runner = new ModelRunner(
                stage.watched(),
                road.counts().counter(planned),
                planned.ports().reads(),
                planned.ports().writes(),
                planned.renames(),
                stage.recovery(),
                planned.mostHeld(),
                next);
        road.add(runner);
        return runner;
    }

    /** The queue that the plan has before a stage. */
    static MomentQueue queue(String name, PlannedStage planned, RoadPlan plan) {
        QueuePlan queue = plan.queue(planned)
                .orElseThrow(() -> new IllegalStateException("'" + planned.name() + "' was planned without a queue"));
        return new MomentQueue(name, queue.capacity(), queue.whenFull() == WhenFull.DROP_OLDEST);
    }
}
