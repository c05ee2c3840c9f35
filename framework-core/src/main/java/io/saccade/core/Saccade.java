package io.saccade.core;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginTrial;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.device.DeviceGroup;
import io.saccade.core.device.DeviceSurvey;
import io.saccade.core.device.ProcessScreen;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.Plan;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.StagePreloader;
import io.saccade.core.plan.TogetherPlan;
import io.saccade.core.plugin.PluginCatalog;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Problem;
import io.saccade.core.report.RunObserver;
import io.saccade.core.run.ObserverThread;
import io.saccade.core.run.RunEngine;
import io.saccade.core.run.RunModule;
import io.saccade.core.schema.PipelineSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs pipelines from your own program.
 *
 * <pre>{@code
 * try (Saccade saccade = Saccade.open(home)) {
 *     Run run = saccade.start(Pipeline.file(Path.of("gaze-mouse.yaml")));
 *     run.pause("video");
 *     run.resume("video");
 *     run.stop();
 *     Report report = run.await();
 * }
 * }</pre>
 *
 * <p>Opening loads the plugins. Any thread.
 */
public final class Saccade implements AutoCloseable {
    private final Injector injector;
    private final PluginCatalog catalog;
    private final Planner planner;

    private Saccade(Injector injector) {
        this.injector = injector;
        this.catalog = injector.getInstance(PluginCatalog.class);
        this.planner = injector.getInstance(Planner.class);
    }

    /**
     * Loads the plugins of an installation.
     *
     * @param home the folder that contains {@code plugins/}
     * @throws IllegalArgumentException if it does not
     * @throws IllegalStateException if this program has Saccade on its class path: plugins need the module path
     */
    public static Saccade open(Path home) {
        return open(home, List.of());
    }

    /**
     * Loads the plugins of an installation and of further folders.
     *
     * @param pluginFolders further folders of plugins
     */
    public static Saccade open(Path home, List<Path> pluginFolders) {
        refuseWrongPlaces(home, pluginFolders);
        return new Saccade(Guice.createInjector(Stage.PRODUCTION, new SaccadeModule(home, pluginFolders)));
    }

    /** Checks the call. Without these checks the program would silently have no stages. */
    private static void refuseWrongPlaces(Path home, List<Path> pluginFolders) {
        if (!Saccade.class.getModule().isNamed()) {
            throw new IllegalStateException("Saccade is on the class path, but its plugins need the module path: start"
                    + " Java with --module-path LIB --add-modules io.saccade.core, where LIB is the folder lib of the"
                    + " installation");
        }
        if (pluginFolders.isEmpty() && !Files.isDirectory(home.resolve("plugins"))) {
            throw new IllegalArgumentException("there are no plugins in " + home.toAbsolutePath()
                    + ": give the folder of the installation, which has the folder plugins");
        }
    }

    /** All plugins found, loaded or not. */
    public List<PluginInfo> plugins() {
        return catalog.plugins();
    }

    /** All usable stages. */
    public List<StageEntry> stages() {
        return List.copyOf(catalog.stages());
    }

    /**
     * The JSON Schema (draft-07) of pipeline files with all usable stages. It accepts every file that {@link #check}
     * accepts, and refuses unknown and missing keys, wrong types and unknown words. Other rules are left to
     * {@code check}.
     */
    public String schema() {
        return PipelineSchema.of(catalog);
    }

    /**
     * The tests that the loaded plugins offer, for example of their native libraries; {@code saccade doctor} runs them.
     */
    public List<PluginTrial> trials() {
        return catalog.trials();
    }

    /** The devices of this machine by kind; takes up to ten seconds if drivers hang. */
    public List<DeviceGroup> devices() throws InterruptedException {
        return new DeviceSurvey(stages(), catalog.deviceFinders()).look();
    }

    /** Finds all problems that prevent the pipeline from running; opens nothing. */
    public List<Problem> check(Pipeline pipeline, RunOptions options) {
        try {
            plan(pipeline, options);
            return List.of();
        } catch (InvalidPipelineException e) {
            return e.problems();
        }
    }

    /**
     * Starts a pipeline with outputs into the working directory.
     *
     * @throws InvalidPipelineException with all problems, before anything is opened
     */
    public Run start(Pipeline pipeline) {
        return start(pipeline, RunOptions.defaults());
    }

    /**
     * Starts a pipeline. Its report says how it ended, even if a stage can't be opened.
     *
     * <p>The first start of a process that has an X server takes about half a second longer: a child process tests
     * whether Java can use that server, since the process could not undo a failure.
     *
     * @throws InvalidPipelineException with all problems, before anything is opened
     */
    public Run start(Pipeline pipeline, RunOptions options) {
        return start(pipeline, options, Optional.empty());
    }

    /**
     * Starts a pipeline whose events an observer gets.
     *
     * @throws InvalidPipelineException with all problems, before anything is opened
     */
    public Run start(Pipeline pipeline, RunOptions options, RunObserver observer) {
        return start(pipeline, options, Optional.of(observer));
    }

    private Run start(Pipeline pipeline, RunOptions options, Optional<RunObserver> observer) {
        if (!options.onlyRun()) ProcessScreen.keepAble();
        StagePreloader preloader = StagePreloader.started();
        Plan plan = planner.plan(pipeline.source(), options, preloader);
        ProcessScreen.decideForOneRun(plan.roads().stream().anyMatch(RoadPlan::onScreen));
        Optional<ObserverThread> events = observer.map(ObserverThread::started);
        RunObserver told = events.isPresent() ? events.get() : new RunObserver() {};
        Run run = new Run(course(plan, options, told, preloader), told);
        run.start();
        return run;
    }

    private Course course(Plan plan, RunOptions options, RunObserver observer, StagePreloader preloader) {
        if (plan instanceof TogetherPlan together) {
            List<TogetherCourse.Road> roads = together.parts().stream()
                    .map(part -> road(part, options, observer, preloader))
                    .toList();
            return new TogetherCourse(plan.name(), roads, observer);
        }
        List<RunEngine> steps = plan.roads().stream()
                .map(road -> engine(road, options, observer, preloader))
                .toList();
        return new StepCourse(plan.name(), steps, options.duration());
    }

    private TogetherCourse.Road road(
            TogetherPlan.Part part, RunOptions options, RunObserver observer, StagePreloader preloader) {
        RoadPlan road = part.road();
        RunObserver events = new RoadEvents(road.prefix(), observer);
        return new TogetherCourse.Road(road.name(), engine(road, options, events, preloader), part.skip());
    }

    private RunEngine engine(RoadPlan road, RunOptions options, RunObserver observer, StagePreloader preloader) {
        return injector.createChildInjector(new RunModule(road, options, catalog::keyWatcher, observer, preloader))
                .getInstance(RunEngine.class);
    }

    private Plan plan(Pipeline pipeline, RunOptions options) {
        return planner.plan(pipeline.source(), options);
    }

    /** Unloads the plugins; all runs must have ended. */
    @Override
    public void close() {
        catalog.close();
    }
}
