package io.saccade.core.run;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Stage;
import io.saccade.core.plan.EpisodeLimits;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.road.ActionTap;
import io.saccade.core.road.CaptureLoop;
import io.saccade.core.road.EnvironmentLoop;
import io.saccade.core.road.EpisodeRules;
import io.saccade.core.road.FanOut;
import io.saccade.core.road.Link;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.Sink;
import io.saccade.core.road.SinkGate;
import io.saccade.core.road.SinkRunner;
import io.saccade.core.road.StageFailure;
import io.saccade.core.road.StageStats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;

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
    private final RoadTaps taps;
    private final ResumedCapture resumed;
    private volatile String opening = "";

    RoadBuilder(RunScope scope, Road road, RoadTaps taps) {
        this.plan = scope.plan();
        this.scope = scope;
        this.opener = new StageOpener(scope);
        this.road = road;
        this.taps = taps;
        this.resumed = new ResumedCapture(scope.control()::stopping);
    }

    /** Opens and connects all stages. If this throws, the road holds the stages that were opened. */
    void build() throws StageFailure {
        List<List<OpenStage<Model>>> models = openModels();
        List<SinkGate> gates = new ArrayList<>();
        for (PlannedStage actuator : plan.actuators()) gates.add(sink(actuator));
        for (PlannedStage recorder : plan.recorders()) gates.add(sink(recorder));
        FanOut sinks = new FanOut(gates, scope.journal()::observe);
        switch (plan.source().role()) {
            case ENVIRONMENT -> environment(models, sinks);
            default -> capture(models, sinks);
        }
    }

    private List<List<OpenStage<Model>>> openModels() throws StageFailure {
        List<List<OpenStage<Model>>> models = new ArrayList<>();
        for (PlannedStage model : plan.models()) {
            List<OpenStage<Model>> workers = new ArrayList<>();
            for (int i = 0; i < model.workers(); i++) workers.add(open(model, RoadBuilder::model));
            models.add(workers);
        }
        return models;
    }

    private <S> OpenStage<S> open(PlannedStage planned, BiFunction<Stage, RunStageContext, S> watching)
            throws StageFailure {
        opening = planned.name();
        OpenStage<S> stage = new OpenStage<>(planned, scope, opener, watching);
        if (!road.add(stage)) throw leftBehind(stage);
        return stage;
    }

    private static StageFailure leftBehind(OpenStage<?> stage) {
        StageFailure failure = new StageFailure(stage.name(), -1, new InterruptedException("the run has ended"));
        try {
            stage.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The stage that is being opened, or was opened last. Any thread. */
    String opening() {
        return opening;
    }

    private static Model model(Stage stage, RunStageContext context) {
        return new WatchedModel((Model) stage, context);
    }

    private static Environment environment(Stage stage, RunStageContext context) {
        return new WatchedEnvironment((Environment) stage, context);
    }

    /** A live source begins nowhere, so a restart resumes only others. */
    private Capture capture(Stage stage, RunStageContext context) {
        boolean live = plan.live();
        Capture watched = new WatchedCapture((Capture) stage, live, context);
        return live ? watched : resumed.opened(watched);
    }

    private SinkGate sink(PlannedStage planned) throws StageFailure {
        OpenStage<Sink> stage = open(planned, WatchedSink::of);
        MomentQueue queue = ModelLinks.queue(planned.name(), planned, plan);
        SinkGate gate = new SinkGate(queue, planned.ports().reads());
        SinkRunner runner = new SinkRunner(stage.watched(), gate, stats(planned), planned.renames(), stage.recovery());
        road.add(planned, stage, queue, gate, runner);
        return gate;
    }

    private void capture(List<List<OpenStage<Model>>> models, Link sinks) throws StageFailure {
        Link next = sinks;
        ModelLinks links = new ModelLinks(plan, road);
        for (int i = models.size() - 1; i >= 0; i--) {
            PlannedStage model = plan.models().get(i);
            next = links.add(model, models.get(i), tapped(model, next));
        }
        PlannedStage source = plan.source();
        OpenStage<Capture> stage = open(source, this::capture);
        CaptureLoop loop = new CaptureLoop(
                stage.watched(),
                stats(source),
                source.ports().writes(),
                stage.recovery(),
                scope.control()::stopping,
                scope.options().maxSamples(),
                tapped(source, next));
        road.source(loop);
    }

    private Link tapped(PlannedStage planned, Link next) {
        return taps.after(planned.name()).before(next);
    }

    private void environment(List<List<OpenStage<Model>>> models, Link sinks) throws StageFailure {
        ActionTap actions = new ActionTap(sinks);
        Link next = actions;
        ModelLinks links = new ModelLinks(plan, road);
        for (int i = models.size() - 1; i >= 0; i--) {
            PlannedStage model = plan.models().get(i);
            next = links.addOnThread(model, models.get(i), tapped(model, next));
        }
        PlannedStage source = plan.source();
        Environment world = open(source, RoadBuilder::environment).watched();
        if (world.picture().isEmpty()) PictureCheck.refuseWithoutPicture(plan);
        EnvironmentLoop loop = new EnvironmentLoop(
                world,
                stats(source),
                scope.samples(),
                rules(world),
                plan.wanted(source).contains(Keys.FRAME),
                scope.control()::stopping,
                actions,
                tapped(source, next));
        links.runOn(loop::ask);
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

    private StageStats stats(PlannedStage planned) {
        return road.counts().counter(planned);
    }
}
