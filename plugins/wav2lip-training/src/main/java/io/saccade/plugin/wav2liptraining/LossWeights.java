package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.training.TrainingIdentity;

/**
 * The weights of the losses; the pixel loss gets the rest of 1.
 *
 * @param sync weight of the expert's loss once it is active
 * @param syncBelow the expert becomes active when the sync loss in an evaluation is below this
 * @param critic weight of the critic's loss; 0: no critic
 * @param mouth weight of the mouth relative to the rest of the face; 1: as in the original
 */
public record LossWeights(double sync, double syncBelow, double critic, double mouth) {
    public LossWeights {
        InvalidSetting.unless(sync >= 0 && sync < 1, "sync-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(syncBelow > 0, "sync-below", "be more than 0");
        InvalidSetting.unless(critic >= 0 && critic < 1, "critic-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(mouth >= 1 && mouth <= 100, "mouth-weight", "be 1 to 100");
        InvalidSetting.unless(
                sync + critic < 1,
                "critic-weight",
                "be below 1 together with 'sync-weight', so that the pixel loss has some weight");
    }

    public TrainingIdentity identity() {
        return new TrainingIdentity()
                .with(this, "sync-below")
                .with("sync-weight", sync)
                .with("critic-weight", critic)
                .with("mouth-weight", mouth);
    }
}
