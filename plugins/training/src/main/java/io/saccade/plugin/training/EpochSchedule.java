package io.saccade.plugin.training;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** A training in passes over all its examples; a group of a trainer's settings, which fills in what is missing. */
public record EpochSchedule(
        @Doc("passes over all examples") Optional<Integer> epochs,

        @Doc("examples per step") Optional<Integer> batchSize,

        @Doc("learning rate") Optional<Double> learningRate,

        @Doc("held-out share of the examples, below 1") Optional<Double> validation,

        @Doc("epochs without improvement on held-out examples after which training stops and keeps the best network; "
                + "0: never")
        Optional<Integer> patience) {
    private static final int MOST = 1_000_000;

    /** Checks the settings. */
    public EpochSchedule {
        check(epochs);
        within(batchSize, 1, "batch-size");
        double rate = learningRate.orElse(1.);
        InvalidSetting.unless(rate > 0 && rate <= 1, "learning-rate", "be above 0 and at most 1");
        double share = validation.orElse(0.);
        InvalidSetting.unless(share >= 0 && share <= 0.9, "validation", "be 0 to 0.9");
        within(patience, 0, "patience");
    }

    /** Checks a setting {@code epochs}. */
    public static void check(Optional<Integer> epochs) {
        within(epochs, 1, "epochs");
    }

    private static void within(Optional<Integer> value, int least, String key) {
        InvalidSetting.unless(value.orElse(1) >= least && value.orElse(1) <= MOST, key, "be " + least + " to " + MOST);
    }

    /** Checks the values that the trainer filled in: without held-out examples, nothing tells when to stop. */
    public static void requireHeldOut(int patience, double validation) {
        InvalidSetting.unless(
                patience == 0 || validation > 0,
                "patience",
                "be 0 where 'validation' is 0, since no held-out examples show when to stop");
    }
}
