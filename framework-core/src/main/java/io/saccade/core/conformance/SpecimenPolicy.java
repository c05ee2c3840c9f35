package io.saccade.core.conformance;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.Collections;

/** Answers an environment under test: with the first legal action. */
final class SpecimenPolicy extends ModelFactory<SpecimenPolicy.Settings> {
    static final String TYPE = "conformance-policy";

    record Settings() {}

    SpecimenPolicy() {
        super(TYPE, Settings.class, Ports.reading(Keys.STEP, Keys.SPACES).writing(Keys.ACTION));
    }

    @Override
    public Model create(Settings settings, StageContext context) {
        return (sample, out) -> out.emit(sample.with(Keys.ACTION, action(sample)));
    }

    private static Action action(Sample sample) {
        Spaces spaces = sample.need(Keys.SPACES);
        Step step = sample.need(Keys.STEP);
        if (spaces.actions() < 0) return new Action.Values(Collections.nCopies(spaces.actionLength(), 0.0));
        return Action.of(Math.max(0, step.legal().nextSetBit(0)));
    }
}
