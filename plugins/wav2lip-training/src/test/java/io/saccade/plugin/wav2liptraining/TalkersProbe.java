package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/** A stage that does nothing but create samples. */
final class TalkersProbe extends RecorderFactory<TalkersProbe.None> {
    /** No settings. */
    record None() {}

    TalkersProbe() {
        super("probe", None.class, Ports.reading(Keys.FRAME));
    }

    @Override
    public Recorder create(None settings, StageContext context) {
        return sample -> {};
    }
}
