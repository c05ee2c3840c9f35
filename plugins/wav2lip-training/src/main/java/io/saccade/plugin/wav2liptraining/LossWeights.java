package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.training.TrainingIdentity;
import java.util.Optional;

/** The weights of the losses; the pixel loss gets the rest of 1. A group of the generator's settings. */
public record LossWeights(
        @Doc("weight of the expert's loss once it is active, 0 to 1; default: 0.01, with a critic " + "0.03")
        Optional<Double> syncWeight,

        @Doc("the expert becomes active, for good, when the sync loss on the films of val.txt is "
                + "below this; before, lips are too blurred")
        @Default("0.75")
        double syncBelow,

        @Doc("weight of a critic (GAN discriminator), which makes pictures sharper, 0 to 1; 0: "
                + "none; the published value is 0.07")
        @Default("0")
        double criticWeight,

        @Doc("weight of the mouth in the pixel loss, relative to the rest of the face, 1 (as "
                + "published) to 100; a higher weight needs fewer steps")
        @Default("1")
        double mouthWeight) {
    private static final double PLAIN_SYNC = 0.01;
    private static final double SYNC_WITH_CRITIC = 0.03;

    /** Checks the settings. */
    public LossWeights {
        double sync = sync(syncWeight, criticWeight);
        InvalidSetting.unless(sync >= 0 && sync < 1, "sync-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(syncBelow > 0, "sync-below", "be more than 0");
        InvalidSetting.unless(criticWeight >= 0 && criticWeight < 1, "critic-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(mouthWeight >= 1 && mouthWeight <= 100, "mouth-weight", "be 1 to 100");
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
