package io.saccade.core.run;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.util.Optional;
import java.util.OptionalLong;

/** A world whose next call fails with what it told of meanwhile. */
final class FailingEnvironment implements Environment {
    private final Environment world;
    private final RunStageContext context;

    FailingEnvironment(Environment world, RunStageContext context) {
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
        context.throwPending();
        return world.reset(seed);
    }

    @Override
    public Step step(Action action) throws Exception {
        context.throwPending();
        return world.step(action);
    }

    @Override
    public Optional<Picture> picture() {
        return world.picture();
    }
}
