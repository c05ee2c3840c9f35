package io.saccade.plugin.gazetraining;

import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.training.TrainingPlan;
import java.util.Optional;

/** One recipe with its clicks. Closing it frees its memory. */
interface GazeTraining extends AutoCloseable {
    TrainingPlan plan();

    Learner learner();

    /** Returns the error on held-out clicks at the end of the last epoch; empty if there are none. */
    Optional<GazeError> latest();

    /** Computes the error of the final network on held-out clicks; empty if there are none. */
    Optional<GazeError> kept();

    /** Returns the trained network, from pictures to fractions of the screen. The training owns it. */
    Block network();

    @Override
    void close();
}
