package io.saccade.plugin.wav2liptraining.network;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.plugin.training.TrainingCapture.Result;
import java.util.Optional;

/** A training of 0 steps: only writes the initial weights as a network. */
public final class Conversion implements Capture {
    private final Result result;

    public Conversion(Result result) {
        this.result = result;
    }

    @Override
    public Optional<Sample> read() {
        return Optional.empty();
    }

    @Override
    public void finish() throws Exception {
        result.write();
    }
}
