package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.training.TrainingIdentity;
import java.util.Optional;

/** The weights of the losses; the pixel loss gets the rest of 1. A group of the generator's settings. */
public record LossWeights(
        @Doc("weight of the expert's loss once it is active; default: 0.01, with a critic 0.03")
        @Range(min = 0, below = 1)
        Optional<Double> syncWeight,

        @Doc("the expert becomes active, for good, when the sync loss on the films of val.txt is "
                + "below this; before, lips are too blurred")
        @Default("0.75")
        @Range(above = 0)
        double syncBelow,

        @Doc("weight of a critic (GAN discriminator), which makes pictures sharper; 0: "
                + "none; the published value is 0.07")
        @Default("0")
        @Range(min = 0, below = 1)
        double criticWeight,

        @Doc("weight of the mouth in the pixel loss, relative to the rest of the face; 1: as "
                + "published; a higher weight needs fewer steps")
        @Default("1")
        @Range(min = 1, max = 100)
        double mouthWeight) {
    private static final double PLAIN_SYNC = 0.01;
    private static final double SYNC_WITH_CRITIC = 0.03;

    /** Checks the settings. */
    public LossWeights {
        double sync = sync(syncWeight, criticWeight);
        InvalidSetting.unless(
                sync + criticWeight < 1,
                "critic-weight",
                "be below 1 together with 'sync-weight', so that the pixel loss has some weight");
    }

    private static double sync(Optional<Double> weight, double criticWeight) {
        return weight.orElse(criticWeight > 0 ? SYNC_WITH_CRITIC : PLAIN_SYNC);
    }

    /** Weight of the expert's loss once it is active. */
    public double sync() {
        return sync(syncWeight, criticWeight);
    }

    public TrainingIdentity identity() {
        return new TrainingIdentity()
                .with(this, "sync-below")
                .with("sync-weight", sync())
                .with(this, "critic-weight", "mouth-weight");
    }
}
