package io.saccade.core.run;

import io.saccade.api.spi.KeyWatcher;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.Terminal;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.plan.PipelinePaths;
import io.saccade.core.safety.GuardSettings;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The objects that all stages of one run share. */
final class RunScope {
    private final Clock clock;
    private final SampleFactory samples;
    private final PipelinePaths paths;
    private final OutputFiles outputs;
    private final Journal journal;
    private final RunControl control;
    private final CallWatch watch;
    private final GuardSettings safety;
    private final Supplier<Optional<KeyWatcher>> keyWatcher;
    private final Optional<Terminal> terminal;
    private final AtomicLong expected = new AtomicLong(-1);
    private final Queue<StageContext.AfterCommit> afterCommit = new ConcurrentLinkedQueue<>();

    RunScope(
            Clock clock,
            SampleFactory samples,
            PipelinePaths paths,
            OutputFiles outputs,
            Journal journal,
            RunControl control,
            CallWatch watch,
            GuardSettings safety,
            Supplier<Optional<KeyWatcher>> keyWatcher,
            Optional<Terminal> terminal) {
        this.clock = clock;
        this.samples = samples;
        this.paths = paths;
        this.outputs = outputs;
        this.journal = journal;
        this.control = control;
        this.watch = watch;
        this.safety = safety;
        this.keyWatcher = keyWatcher;
        this.terminal = terminal;
    }

    Clock clock() {
        return clock;
    }

    SampleFactory samples() {
        return samples;
    }

    PipelinePaths paths() {
        return paths;
    }

    OutputFiles outputs() {
        return outputs;
    }

    Journal journal() {
        return journal;
    }

    RunControl control() {
        return control;
    }

    /** Watches the calls under way. */
    CallWatch watch() {
        return watch;
    }

    GuardSettings safety() {
        return safety;
    }

    /** The keyboard watcher, if a plugin provides one. */
    Optional<KeyWatcher> keyWatcher() {
        return keyWatcher.get();
    }

    /** The user whom stages may ask. */
    Optional<Terminal> terminal() {
        return terminal;
    }

    /** Adds an action to run once the outputs have their final names. */
    void afterCommit(StageContext.AfterCommit action) {
        afterCommit.add(action);
    }

    /** Runs all these actions, even if some fail; then throws the first failure. */
    void afterCommit() throws Exception {
        Exception failure = null;
        for (StageContext.AfterCommit action : afterCommit) {
            try {
                action.run();
            } catch (Exception e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
    }

    /** How many samples the source expects to give, or -1 if unknown. */
    AtomicLong expected() {
        return expected;
    }
}
