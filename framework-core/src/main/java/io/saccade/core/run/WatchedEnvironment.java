package io.saccade.core.run;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.util.Optional;
import java.util.OptionalLong;

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
        context.raiseLateFailure();
        context.call().enter("reset");
        try {
            return world.reset(seed);
        } finally {
            context.call().leave();
        }
    }

    @Override
    public Step step(Action action) throws Exception {
        context.raiseLateFailure();
        context.call().enter("step");
        try {
            return world.step(action);
        } finally {
            context.call().leave();
        }
    }

    @Override
    public Optional<Picture> picture() {
        return world.picture();
    }
}
