package io.saccade.plugin.gazetraining;

import io.saccade.plugin.torch.Block;
import io.saccade.plugin.torch.Learner;
import io.saccade.plugin.torch.TrainingPlan;
import java.util.Optional;

/** One recipe at work on one set of clicks. Closing frees what it owns. */
interface GazeTraining extends AutoCloseable {
    TrainingPlan plan();

    Learner learner();

    /** How far off it was at the end of the last epoch, on clicks held out; empty where none are. */
    Optional<GazeError> latest();

    /** How far off what is to be kept is, on clicks held out; empty where none are. Computes. */
    Optional<GazeError> kept();

    /** What was learnt, from pictures to fractions of the screen. Belongs to the training. */
    Block network();

    @Override
    void close();
}
