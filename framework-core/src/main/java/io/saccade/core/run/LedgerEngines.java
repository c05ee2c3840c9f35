package io.saccade.core.run;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import io.saccade.core.moment.FrameLedger;
import io.saccade.core.moment.FramePool;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.RoadPlan;
import java.util.Optional;

/** Creates engines that take their frames from a ledger, for tests of plugins. All else is as in any run. */
public final class LedgerEngines {
    private LedgerEngines() {}

    /** An engine for one run. */
    public static RunEngine engine(RoadPlan plan, RunOptions options, FrameLedger ledger, StageMaker stages) {
        RunModule module = new RunModule(plan, options, Optional::empty);
        return Guice.createInjector(Modules.override(module).with(binder -> {
                    binder.bind(FramePool.class).toInstance(ledger);
                    binder.bind(StageMaker.class).toInstance(stages);
                }))
                .getInstance(RunEngine.class);
    }
}
