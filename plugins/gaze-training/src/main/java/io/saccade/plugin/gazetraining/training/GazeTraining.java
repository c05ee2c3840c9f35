package io.saccade.plugin.gazetraining.training;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.training.TrainingPlan;
import java.util.Optional;

/** One recipe with its clicks. Closing it frees its memory. */
public interface GazeTraining extends AutoCloseable {
    /** Starts a training. The caller closes it. */
    static GazeTraining begin(GazeRecipe recipe, TorchDevice device, GazeClicks clicks, long seed) {
        return switch (recipe.preset()) {
            case ARTICLE -> new ArticleTraining(clicks, recipe, device, seed);
            case BEST -> new KernelTraining(clicks, recipe, device, seed);
        };
    }

    TrainingPlan plan();

    Learner learner();

    /** Returns the error on held-out clicks at the end of the last epoch; empty if there are none. */
    Optional<GazeError> latest();

    /** Computes the error of the final network on held-out clicks; empty if there are none. */
    Optional<GazeError> kept();

    /**
     * Returns an estimate of each click by weights that were not fitted to it, x and y alternating; empty if the recipe
     * has none for some clicks.
     */
    Optional<float[]> heldOut();

    /** Returns the trained network, from pictures to fractions of the screen. The training owns it. */
    Block network();

    @Override
    void close();
}
