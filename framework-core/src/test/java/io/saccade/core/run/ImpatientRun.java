package io.saccade.core.run;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.time.Duration;

/** Shortens the time for which a run waits for stages that don't end. */
public final class ImpatientRun {
    private ImpatientRun() {}

    /** Overrides the module with about a tenth of the usual times. */
    public static Module of(RunModule module) {
        return of(module, 1);
    }

    /** Overrides the module with a multiple of these times, for runs that share a processor with many others. */
    public static Module of(RunModule module, int multiple) {
        StopTimes times = new StopTimes(
                Duration.ofMillis(50L * multiple),
                Duration.ofMillis(150L * multiple),
                Duration.ofMillis(200L * multiple),
                Duration.ofMillis(400L * multiple),
                Duration.ofMillis(500L * multiple),
                Duration.ofMillis(700L * multiple));
        return Modules.override(module)
                .with(binder -> binder.bind(StopTimes.class).toInstance(times));
    }
}
