package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.Workplace;
import java.nio.file.Path;

/** Settings of the trainer {@code sync-expert}. */
@Doc("Trains the expert that detects whether lips and sound are in sync")
public record SyncExpertSettings(
        @Group FilmReading films,

        @Doc("network to write for sync-score, an .onnx file")
        Path model,

        @Doc("weights to write for the trainer wav2lip, an .npz file")
        Path weights,

        @Group Channels channels,

        @Group
        @Default("{steps: 200000, batch-size: 64, evaluate-every: 10000, evaluation-steps: 100}")
        @Doc("{batch-size: each is a pair of lips and sound}")
        StepSchedule schedule,

        @Doc("moments per film and step; each sound is compared with the lips of all of them, so "
                + "fewer steps suffice; 1: pairs, as published")
        @Default("1")
        int moments,

        @Group Workplace workplace) {
    /** Checks the settings. */
    public SyncExpertSettings {
        InvalidSetting.unless(
                moments >= 1 && schedule.batchSize() % moments == 0,
                "moments",
                "be 1 or more, and divide 'batch-size', which is " + schedule.batchSize());
    }
}
