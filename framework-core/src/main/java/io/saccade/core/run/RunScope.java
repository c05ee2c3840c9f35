package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.report.RunObserver;
import jakarta.inject.Provider;
import java.util.Optional;

/**
 * The objects of one run that its stages share.
 *
 * @param stages creates the stages from their factories
 * @param keyWatcher the keyboard watcher, if a plugin provides one; created when an actuator needs the kill key
 */
record RunScope(
        RoadPlan plan,
        RunOptions options,
        StageMaker stages,
        Clock clock,
        SampleFactory samples,
        OutputFiles outputs,
        Journal journal,
        PictureBoard pictures,
        RunControl control,
        CallWatch watch,
        RunObserver observer,
        Provider<Optional<KeyWatcher>> keyWatcher) {
    @Inject
    RunScope {}
}
