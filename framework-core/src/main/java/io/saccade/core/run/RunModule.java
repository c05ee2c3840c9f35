package io.saccade.core.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.StagePreloader;
import io.saccade.core.report.RunObserver;
import java.util.Optional;
import java.util.function.Supplier;

/** Guice bindings of one run. Tests override some of them. */
public final class RunModule extends AbstractModule {
    private final RoadPlan plan;
    private final RunOptions options;
    private final StagePreloader preloader;
    private final Supplier<Optional<KeyWatcher>> keyWatcher;
    private final RunObserver observer;

    /** @param keyWatcher called when an actuator needs the kill key */
    public RunModule(RoadPlan plan, RunOptions options, Supplier<Optional<KeyWatcher>> keyWatcher) {
        this(plan, options, keyWatcher, new RunObserver() {}, StagePreloader.none());
    }

    /**
     * @param observer must return at once
     * @param preloader what the run waits for before it opens its stages
     */
    public RunModule(
            RoadPlan plan,
            RunOptions options,
            Supplier<Optional<KeyWatcher>> keyWatcher,
            RunObserver observer,
            StagePreloader preloader) {
        this.plan = plan;
        this.options = options;
        this.preloader = preloader;
        this.keyWatcher = keyWatcher;
        this.observer = observer;
    }

    @Override
    protected void configure() {
        bind(RoadPlan.class).toInstance(plan);
        bind(RunOptions.class).toInstance(options);
        bind(StagePreloader.class).toInstance(preloader);
        bind(RunObserver.class).toInstance(observer);
        bind(StageMaker.class).toInstance(StageMaker::plain);
        bind(Clock.class).toInstance(System::nanoTime);
        bind(StopTimes.class).toInstance(StopTimes.PROMISED);
        bind(Journal.class).in(Singleton.class);
        bind(PictureBoard.class).in(Singleton.class);
        bind(RunControl.class).in(Singleton.class);
        bind(OutputFiles.class).in(Singleton.class);
        bind(RunScope.class).in(Singleton.class);
        bind(RunEngine.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    FramePool framePool() {
        return new FramePool(false);
    }

    @Provides
    @Singleton
    SampleFactory sampleFactory(FramePool pool) {
        return new SampleFactory(pool);
    }

    @Provides
    @Singleton
    CallWatch callWatch(Journal journal) {
        return new CallWatch(journal, System::nanoTime, CallWatch.PATIENCE_NANOS);
    }

    @Provides
    Optional<KeyWatcher> keyWatcher() {
        return keyWatcher.get();
    }
}
