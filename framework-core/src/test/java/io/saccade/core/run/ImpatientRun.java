package io.saccade.core.run;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.time.Duration;

/** Runs that wait for stages that don't end a tenth of the usual time. */
public final class ImpatientRun {
    private static final StopTimes TIMES = new StopTimes(
            Duration.ofMillis(50),
            Duration.ofMillis(150),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(500),
            Duration.ofMillis(700));

    private ImpatientRun() {}

    /** The module with other times. */
    public static Module of(RunModule module) {
        return Modules.override(module)
                .with(binder -> binder.bind(StopTimes.class).toInstance(TIMES));
    }
}
