package io.saccade.plugin.training;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.util.Optional;

/** A training in passes over all its examples; a group of a trainer's settings, which fills in what is missing. */
public record EpochSchedule(
        @Doc("passes over all examples") @Range(min = 1, max = MOST)
        Optional<Integer> epochs,

        @Doc("examples per step") @Range(min = 1, max = MOST)
        Optional<Integer> batchSize,

        @Doc("learning rate") @Range(above = 0, max = 1) Optional<Double> learningRate,

        @Doc("held-out share of the examples") @Range(min = 0, max = 0.9)
        Optional<Double> validation,

        @Doc("epochs without improvement on held-out examples after which training stops and keeps the best network; "
                + "0: never")
        @Range(min = 0, max = MOST)
        Optional<Integer> patience) {
    /** The largest number of passes. */
    public static final int MOST = 1_000_000;

    /** Checks the values that the trainer filled in: without held-out examples, nothing tells when to stop. */
    public static void requireHeldOut(int patience, double validation) {
        InvalidSetting.unless(
                patience == 0 || validation > 0,
                "patience",
                "be 0 where 'validation' is 0, since no held-out examples show when to stop");
    }
}
