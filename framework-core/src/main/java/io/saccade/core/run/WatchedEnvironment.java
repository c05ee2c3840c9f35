package io.saccade.core.run;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Watches the calls of an environment. A failure that the environment reports between calls is thrown by its next call.
 */
final class WatchedEnvironment implements Environment {
    private final Environment world;
    private final RunStageContext context;

    WatchedEnvironment(Environment world, RunStageContext context) {
        this.world = world;
        this.context = context;
    }

    @Override
    public Spaces spaces() {
        return world.spaces();
    }

    @Override
    public OptionalLong maxSteps() {
        return world.maxSteps();
    }

    @Override
    public Step reset(long seed) throws Exception {
        return watched("reset", () -> world.reset(seed));
    }

    @Override
    public Step step(Action action) throws Exception {
        return watched("step", () -> world.step(action));
    }

    private Step watched(String name, Callable<Step> call) throws Exception {
        context.raiseLateFailure();
        context.call().enter(name);
        try {
            return call.call();
        } finally {
            context.call().leave();
        }
    }

    @Override
    public Optional<Picture> picture() {
        return world.picture();
    }
}
