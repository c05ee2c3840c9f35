package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.gazetraining.features.EyeShifts;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.training.TrainingPlan;
import java.util.Optional;

/** A preset with all parameters of the training; a group of the settings of {@code gaze}. */
public record GazeRecipe(
        @Doc("article (the article's network) or best (half its error, trained in a tenth of the time)")
        @Default("article")
        Preset preset,

        @Group
        @Doc("{epochs: 'default: 200 for article, at most 1000 for best, 2000 with geometry, which stops early',"
                + " batch-size: 'for article; default: 32',"
                + " learning-rate: 'of Adam, for article; default: 0.001',"
                + " validation: 'default: 0 for article, as in the article, without a measured error; 0.2 for best, held "
                + "out in turn, so that all clicks are used',"
                + " patience: 'default: 200 for best, 0 for article'}")
        EpochSchedule schedule,

        @Doc("auto: the network also gets the places of the eyes in the camera's frame, so that the head may move, if "
                + "all clicks tell them; never: pictures only")
        @Default("auto")
        Geometry geometry,

        @Doc("article: standard deviation of the noise added to each picture (values 0 to 1)")
        @Default("0")
        @Range(min = 0, max = 1)
        double noise) {
    /** Of preset {@code best}; looks of upright eyes take more steps to fit. */
    private static final int MOST_WITH_GEOMETRY = 2000;

    /** Checks the settings. */
    public GazeRecipe {
        if (preset == Preset.BEST) checkBest(schedule, noise);
        EpochSchedule.requireHeldOut(patience(preset, schedule), validation(preset, schedule));
    }

    private static void checkBest(EpochSchedule schedule, double noise) {
        InvalidSetting.unless(
                schedule.batchSize().isEmpty(), "batch-size", "be left out with preset best, which has no batches");
        InvalidSetting.unless(
                schedule.learningRate().isEmpty(),
                "learning-rate",
                "be left out with preset best, which chooses its own");
        InvalidSetting.unless(noise == 0, "noise", "be 0 with preset best, which shifts pictures instead");
        double share = validation(Preset.BEST, schedule);
        InvalidSetting.unless(
                share >= 0.05 && share <= 0.5,
                "validation",
                "be 0.05 to 0.5 with preset best, which needs held-out clicks to stop early");
    }

    private static double validation(Preset preset, EpochSchedule schedule) {
        return schedule.validation().orElse(preset == Preset.BEST ? 0.2 : 0);
    }

    private static int patience(Preset preset, EpochSchedule schedule) {
        return schedule.patience().orElse(preset == Preset.BEST ? 200 : 0);
    }

    /** Returns a preset with its defaults. */
    static GazeRecipe of(Preset preset, Optional<Integer> epochs, Geometry geometry) {
        EpochSchedule schedule =
                new EpochSchedule(epochs, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new GazeRecipe(preset, schedule, geometry, 0);
    }

    /** Largest number of passes over all clicks. */
    int epochs() {
        return schedule.epochs().orElse(preset == Preset.BEST ? 1000 : 200);
    }

    /** Clicks per step, for the article's network. */
    int batch() {
        return schedule.batchSize().orElse(32);
    }

    /** The learning rate, for the article's network. */
    public double rate() {
        return schedule.learningRate().orElse(0.001);
    }

    /** Held-out share of the clicks; for {@code best}, one over the number of folds. */
    public double validation() {
        return validation(preset, schedule);
    }

    /** Epochs without a better result until training stops; 0: never. */
    int patience() {
        return patience(preset, schedule);
    }

    /** For {@code best}: the number of folds. */
    public int folds() {
        return (int) Math.round(1 / validation());
    }

    /**
     * Returns the plan for this number of training clicks; without those that the article's recipe holds out.
     *
     * @param placed whether the clicks have their geometry
     */
    public TrainingPlan plan(int clicks, boolean placed, long seed) {
        boolean slow = preset == Preset.BEST && placed;
        int most = slow ? schedule.epochs().orElse(MOST_WITH_GEOMETRY) : epochs();
        return new TrainingPlan(clicks, preset == Preset.BEST ? clicks : batch(), most, seed, patience());
    }

    /** Returns the largest number of clicks. */
    public int most() {
        return preset == Preset.BEST ? EyeShifts.MOST : Integer.MAX_VALUE;
    }

    /** Returns the settings that determine the result, without the clicks and the seed. */
    public TrainingIdentity identity() {
        return new TrainingIdentity()
                .with("preset", preset)
                .with("epochs", epochs())
                .with("batch-size", batch())
                .with("learning-rate", rate())
                .with("noise", noise)
                .with("validation", validation())
                .with("patience", patience());
    }
}
