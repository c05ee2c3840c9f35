package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.gazetraining.features.EyeShifts;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.training.TrainingPlan;
import java.util.Optional;

/**
 * A preset with all parameters of the training.
 *
 * @param epochs largest number of passes over all clicks
 * @param batch clicks per step, for the article's network
 * @param rate the learning rate, for the article's network
 * @param noise standard deviation of the noise on the article's pictures
 * @param validation held-out share of the clicks; for {@code best}, one over the number of folds
 * @param patience epochs without a better result until training stops; 0: never
 * @param deviceName {@code auto}, {@code cpu} or {@code cuda:N}
 */
public record GazeRecipe(
        Preset preset,
        int epochs,
        int batch,
        double rate,
        double noise,
        double validation,
        int patience,
        int threads,
        String deviceName) {
    private static final int MOST = 1_000_000;

    public GazeRecipe {
        InvalidSetting.unless(epochs >= 1 && epochs <= MOST, "epochs", "be 1 to " + MOST);
        InvalidSetting.unless(batch >= 1 && batch <= MOST, "batch-size", "be 1 to " + MOST);
        InvalidSetting.unless(rate > 0 && rate <= 1, "learning-rate", "be above 0 and at most 1");
        InvalidSetting.unless(noise >= 0 && noise <= 1, "noise", "be 0 to 1");
        InvalidSetting.unless(validation >= 0 && validation <= 0.9, "validation", "be 0 to 0.9");
        InvalidSetting.unless(patience >= 0 && patience <= MOST, "patience", "be 0 to " + MOST);
        InvalidSetting.unless(
                patience == 0 || validation > 0,
                "patience",
                "be 0 where 'validation' is 0, since no held-out clicks show when to stop");
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
        TorchDevice.check(deviceName);
    }

    /** Returns a preset with its defaults for missing parameters. */
    static GazeRecipe of(
            Preset preset,
            Optional<Integer> epochs,
            Optional<Integer> batch,
            Optional<Double> rate,
            double noise,
            Optional<Double> validation,
            Optional<Integer> patience,
            int threads,
            String device) {
        boolean best = preset == Preset.BEST;
        if (best) {
            InvalidSetting.unless(batch.isEmpty(), "batch-size", "be left out with preset best, which has no batches");
            InvalidSetting.unless(
                    rate.isEmpty(), "learning-rate", "be left out with preset best, which chooses its own");
            InvalidSetting.unless(noise == 0, "noise", "be 0 with preset best, which shifts pictures instead");
            InvalidSetting.unless(
                    validation.orElse(0.2) >= 0.05 && validation.orElse(0.2) <= 0.5,
                    "validation",
                    "be 0.05 to 0.5 with preset best, which needs held-out clicks to stop early");
        }
        return new GazeRecipe(
                preset,
                epochs.orElse(best ? 1000 : 200),
                batch.orElse(32),
                rate.orElse(0.001),
                noise,
                validation.orElse(best ? 0.2 : 0),
                patience.orElse(best ? 200 : 0),
                threads,
                device);
    }

    /** Returns a preset with its defaults. */
    static GazeRecipe of(Preset preset, Optional<Integer> epochs, int threads, String device) {
        return of(
                preset,
                epochs,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                threads,
                device);
    }

    /** Finds the device. Loads libtorch. */
    public TorchDevice device() {
        return TorchDevice.of(deviceName);
    }

    /** For {@code best}: the number of folds. */
    public int folds() {
        return (int) Math.round(1 / validation);
    }

    /** Returns the plan for this number of training clicks; without those that the article's recipe holds out. */
    public TrainingPlan plan(int clicks, long seed) {
        return new TrainingPlan(clicks, preset == Preset.BEST ? clicks : batch, epochs, seed, patience);
    }

    /** Returns the largest number of clicks. */
    public int most() {
        return preset == Preset.BEST ? EyeShifts.MOST : Integer.MAX_VALUE;
    }

    /** Returns the settings that determine the result, without the clicks and the seed. */
    public TrainingIdentity identity() {
        return new TrainingIdentity()
                .with("preset", preset)
                .with("epochs", epochs)
                .with("batch-size", batch)
                .with("learning-rate", rate)
                .with("noise", noise)
                .with("validation", validation)
                .with("patience", patience);
    }
}
