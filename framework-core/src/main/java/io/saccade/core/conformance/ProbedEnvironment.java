package io.saccade.core.conformance;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.util.Optional;
import java.util.OptionalLong;

/** An environment under test. */
final class ProbedEnvironment extends ProbedStage<Environment> implements Environment {
    ProbedEnvironment(Environment environment, Probe probe) {
        super(environment, probe);
    }

    @Override
    public Spaces spaces() {
        return stage().spaces();
    }

    @Override
    public OptionalLong maxSteps() {
        return stage().maxSteps();
    }

    @Override
    public Step reset(long seed) throws Exception {
        return probe().ask("reset()", () -> stage().reset(seed));
    }

    @Override
    public Step step(Action action) throws Exception {
        return probe().ask("step()", () -> stage().step(action));
    }

    @Override
    public Optional<Picture> picture() {
        return stage().picture();
    }
}
