package io.saccade.core.run;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Recorder;
import io.saccade.core.moment.Renames;
import io.saccade.core.plan.EpisodeLimits;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.QueuePlan;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.WhenFull;
import io.saccade.core.road.ActionTap;
import io.saccade.core.road.CaptureLoop;
import io.saccade.core.road.EnvironmentLoop;
import io.saccade.core.road.EpisodeRules;
import io.saccade.core.road.FanOut;
import io.saccade.core.road.Lane;
import io.saccade.core.road.Link;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.QueueLink;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.Sink;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.StageFailure;
import io.saccade.core.road.StageStats;
import io.saccade.core.road.WorkerPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Opens the stages of a plan and connects them, from the sinks back to the source. Models are opened first, so that a
 * broken model file is reported before anything is recorded, and the source last, so that its frames don't age while
 * networks load.
 */
final class RoadBuilder {
    private final RoadPlan plan;
    private final RunScope scope;
    private final StageOpener opener;
    private final Road road;
    private final ResumedCapture resumed;
    private volatile String opening = "";

    RoadBuilder(RunScope scope, Road road) {
        this.plan = scope.plan();
        this.scope = scope;
        this.opener = new StageOpener(scope);
        this.road = road;
        this.resumed = new ResumedCapture(scope.control()::stopping);
    }

    /** Opens and connects all stages. If this throws, the road holds the stages that were opened. */
    void build() throws StageFailure {
        List<List<StageSlot<Model>>> models = openModels();
        List<SinkGate> gates = new ArrayList<>();
        for (PlannedStage actuator : plan.actuators()) gates.add(sink(actuator));
        for (PlannedStage recorder : plan.recorders()) gates.add(sink(recorder));
        FanOut sinks = new FanOut(gates, scope.journal()::observe);
        switch (plan.source().role()) {
            case ENVIRONMENT -> environment(models, sinks);
            default -> capture(models, sinks);
        }
    }

    private List<List<StageSlot<Model>>> openModels() throws StageFailure {
        List<List<StageSlot<Model>>> slots = new ArrayList<>();
        for (PlannedStage model : plan.models()) {
            List<StageSlot<Model>> workers = new ArrayList<>();
            for (int i = 0; i < model.workers(); i++) workers.add(slot(model, RoadBuilder::model));
            slots.add(workers);
        }
        return slots;
    }

    private <S> StageSlot<S> slot(PlannedStage planned, Function<OpenStage, S> face) throws StageFailure {
        opening = planned.name();
        StageSlot<S> slot = new StageSlot<>(planned.name(), scope, () -> opener.open(planned), face);
        if (!road.add(slot)) throw leftBehind(slot);
        return slot;
    }

    private static StageFailure leftBehind(StageSlot<?> slot) {
        StageFailure failure = new StageFailure(slot.name(), -1, new InterruptedException("the run has ended"));
        try {
            slot.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The stage that is being opened, or was opened last. Any thread. */
    String opening() {
        return opening;
    }

    private static Model model(OpenStage open) {
        return new WatchedModel((Model) open.stage(), open.context());
    }

    private static Sink sink(OpenStage open) {
        if (open.stage() instanceof Actuator actuator) {
            return new WatchedSink("act", actuator::act, open.context());
        }
        return new WatchedSink("record", ((Recorder) open.stage())::record, open.context());
    }

    private static Environment environment(OpenStage open) {
        return new WatchedEnvironment((Environment) open.stage(), open.context());
    }

    /** A live source is not watched: it may wait for its device without limit. */
    private Capture capture(OpenStage open) {
        Capture capture = (Capture) open.stage();
        StageCall call = open.context().call();
        if (plan.source().ports().live()) {
            return () -> {
                open.context().throwPending();
                return capture.read();
            };
        }
        return resumed.opened(() -> {
            open.context().throwPending();
            call.enter("read");
            try {
                return capture.read();
            } finally {
                call.leave();
            }
        });
    }

    private SinkGate sink(PlannedStage planned) throws StageFailure {
        StageSlot<Sink> slot = slot(planned, RoadBuilder::sink);
        MomentQueue queue = queue(planned.name(), planned);
        SinkGate gate = new SinkGate(queue, planned.ports().reads());
        SinkRunner runner =
                new SinkRunner(slot.current(), gate, stats(planned), renames(planned), recovery(planned, slot));
        road.add(planned, slot, queue, gate, runner);
        return gate;
    }

    private void capture(List<List<StageSlot<Model>>> models, Link sinks) throws StageFailure {
        Link next = sinks;
        for (int i = models.size() - 1; i >= 0; i--) next = model(plan.models().get(i), models.get(i), i == 0, next);
        PlannedStage source = plan.source();
        StageSlot<Capture> slot = slot(source, this::capture);
        CaptureLoop loop = new CaptureLoop(
                slot.current(),
                stats(source),
                source.ports().writes(),
                recovery(source, slot),
                scope.control()::stopping,
                scope.options().maxSamples(),
                next);
        road.source(loop);
    }

    /** A model's runner, with a queue and a thread before it if the model is the first or asks for them. */
    private Link model(PlannedStage planned, List<StageSlot<Model>> slots, boolean first, Link next) {
        if (planned.workers() > 1) return workers(planned, slots, next);
        ModelRunner runner = runner(planned, slots.get(0), next);
        if (planned.queue().isEmpty()) return runner;
        MomentQueue queue = queue(first ? "models" : planned.name(), planned);
        road.add(queue.name(), queue, new Lane(queue, runner));
        return new QueueLink(queue);
    }

    private Link workers(PlannedStage planned, List<StageSlot<Model>> slots, Link next) {
        MomentQueue queue = queue(planned.name(), planned);
        List<StageSlot<Model>> left = new ArrayList<>(slots);
        WorkerPool pool = new WorkerPool(queue, slots.size(), answer -> runner(planned, left.remove(0), answer), next);
        road.add(planned.name(), queue, pool);
        return new QueueLink(queue);
    }

    private ModelRunner runner(PlannedStage planned, StageSlot<Model> slot, Link next) {
        ModelRunner runner = new ModelRunner(
                slot.current(),
                stats(planned),
                planned.ports().reads(),
                planned.ports().writes(),
                renames(planned),
                recovery(planned, slot),
                mostHeld(planned),
                next);
        road.add(runner);
        return runner;
    }

    private static int mostHeld(PlannedStage planned) {
        return mostHeld((ModelFactory<?>) planned.factory(), planned.settings());
    }

    private static <C extends Record> int mostHeld(ModelFactory<C> factory, Record settings) {
        return factory.mostHeld(factory.settings().cast(settings));
    }

    private void environment(List<List<StageSlot<Model>>> models, Link sinks) throws StageFailure {
        ActionTap actions = new ActionTap(sinks);
        Link next = actions;
        for (int i = models.size() - 1; i >= 0; i--) {
            next = runner(plan.models().get(i), models.get(i).get(0), next);
        }
        PlannedStage source = plan.source();
        StageSlot<Environment> slot = slot(source, RoadBuilder::environment);
        Environment world = slot.current();
        if (world.picture().isEmpty()) PictureCheck.refuseWithoutPicture(plan);
        EnvironmentLoop loop = new EnvironmentLoop(
                world,
                stats(source),
                scope.samples(),
                rules(world),
                source.wanted().contains(Keys.FRAME),
                scope.control()::stopping,
                actions,
                next);
        road.source(loop);
    }

    private EpisodeRules rules(Environment world) {
        OptionalLong episodes = plan.episodes().map(EpisodeLimits::episodes).orElse(OptionalLong.empty());
        OptionalLong asked = plan.episodes().map(EpisodeLimits::maxSteps).orElse(OptionalLong.empty());
        OptionalLong steps = asked.isPresent() ? asked : world.maxSteps();
        return new EpisodeRules(
                plan.seed(),
                episodes.orElse(Long.MAX_VALUE),
                steps.orElse(Long.MAX_VALUE),
                scope.options().maxSamples());
    }

    private static Renames renames(PlannedStage planned) {
        return new Renames(planned.reads(), planned.writes());
    }

    private StageStats stats(PlannedStage planned) {
        return road.stats(planned);
    }

    private static MomentQueue queue(String name, PlannedStage planned) {
        QueuePlan queue = planned.queue()
                .orElseThrow(() -> new IllegalStateException("'" + planned.name() + "' was planned without a queue"));
        return new MomentQueue(name, queue.capacity(), queue.whenFull() == WhenFull.DROP_OLDEST);
    }

    private static <S> Recovery<S> recovery(PlannedStage planned, StageSlot<S> slot) {
        return switch (planned.onError()) {
            case FAIL -> Recovery.failing(planned.name());
            case SKIP -> slot.skipping();
            case RESTART -> slot.restarting();
        };
    }
}
