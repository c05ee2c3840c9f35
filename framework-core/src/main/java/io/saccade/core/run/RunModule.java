package io.saccade.core.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.api.spi.Terminal;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.safety.GuardSettings;
import java.util.Optional;
import java.util.function.Supplier;

/** Guice bindings of one run: clock, frames, journal and guard. Tests override some of them. */
public final class RunModule extends AbstractModule {
    private final RoadPlan plan;
    private final RunLimits limits;
    private final boolean dryRun;
    private final Optional<Terminal> terminal;
    private final Supplier<Optional<KeyWatcher>> keyWatcher;

    /**
     * @param dryRun whether actuators do nothing
     * @param terminal the user whom stages may ask
     * @param keyWatcher called when an actuator needs the kill key
     */
    public RunModule(
            RoadPlan plan,
            RunLimits limits,
            boolean dryRun,
            Optional<Terminal> terminal,
            Supplier<Optional<KeyWatcher>> keyWatcher) {
        this.plan = plan;
        this.limits = limits;
        this.dryRun = dryRun;
        this.terminal = terminal;
        this.keyWatcher = keyWatcher;
    }

    @Override
    protected void configure() {
        bind(RoadPlan.class).toInstance(plan);
        bind(RunLimits.class).toInstance(limits);
        bind(Clock.class).toInstance(System::nanoTime);
        bind(Journal.class).in(Singleton.class);
        bind(RunControl.class).in(Singleton.class);
        bind(StopTimes.class).toInstance(StopTimes.PROMISED);
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
    @Singleton
    OutputFiles outputFiles() {
        return new OutputFiles(plan.paths(), plan.overwrite());
    }

    @Provides
    @Singleton
    RunScope runScope(
            Clock clock,
            SampleFactory samples,
            OutputFiles outputs,
            Journal journal,
            RunControl control,
            CallWatch watch,
            GuardSettings safety) {
        return new RunScope(
                clock, samples, plan.paths(), outputs, journal, control, watch, safety, keyWatcher, terminal);
    }

    @Provides
    GuardSettings guardSettings() {
        return new GuardSettings(
                plan.safety().maxMovesPerSecond(),
                plan.safety().maxActionsPerSecond(),
                plan.safety().failSafeCorner(),
                plan.safety().killKey(),
                dryRun);
    }
}
