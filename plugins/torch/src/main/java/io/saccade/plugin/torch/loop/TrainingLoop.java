package io.saccade.plugin.torch.loop;

import io.saccade.api.data.Progress;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.checkpoint.TensorCheckpoint;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.CheckpointException;
import io.saccade.plugin.training.Epoch;
import io.saccade.plugin.training.ResumableTraining;
import io.saccade.plugin.training.Round;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingPlan;
import io.saccade.plugin.training.TrainingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Learner} in rounds of about half a second, and saves its progress in a {@link Checkpoint}. With one
 * thread, neither the length of the rounds nor a kill in between changes a bit of the result.
 */
public final class TrainingLoop implements ResumableTraining, AutoCloseable {
    private static final long ROUND_NANOS = 500_000_000;
    private static final long SAVE_AFTER_NANOS = 10_000_000_000L;
    /** Saving takes at most 1/{@value} of the time, however large the network is. */
    private static final long SAVING_SHARE = 20;

    private final TrainingPlan plan;
    private final Learner learner;
    private final @Nullable TensorCheckpoint checkpoint;
    private final @Nullable BestWeights best;
    private final TrainingState state = new TrainingState();
    private int[] order = {};
    private long orderedEpoch = -1;
    private boolean midway;
    private boolean over;
    private long savedStep;
    private long saveAt = System.nanoTime() + SAVE_AFTER_NANOS;

    /** Creates a loop without a checkpoint, which can't be resumed. */
    public TrainingLoop(TrainingPlan plan, Learner learner) {
        this.plan = plan;
        this.learner = learner;
        this.checkpoint = null;
        this.best = best(plan, learner);
    }

    /**
     * Starts a training, or resumes it from the checkpoint.
     *
     * @throws CheckpointException when it can't be read, or belongs to another training
     */
    public TrainingLoop(TrainingPlan plan, Learner learner, Checkpoint checkpoint) throws CheckpointException {
        this.plan = plan;
        this.learner = learner;
        this.checkpoint = new TensorCheckpoint(checkpoint);
        this.best = best(plan, learner);
        try {
            this.checkpoint.read(tensors()).ifPresent(state::set);
            savedStep = state.step;
        } catch (CheckpointException e) {
            close();
            throw e;
        }
    }

    /** Starts a training, or resumes it if there is a checkpoint. */
    public static TrainingLoop of(TrainingPlan plan, Learner learner, Optional<Checkpoint> checkpoint)
            throws CheckpointException {
        return checkpoint.isPresent()
                ? new TrainingLoop(plan, learner, checkpoint.get())
                : new TrainingLoop(plan, learner);
    }

    private static @Nullable BestWeights best(TrainingPlan plan, Learner learner) {
        return plan.patience() > 0 ? new BestWeights(learner.weights()) : null;
    }

    /** Whether all epochs are over, or early stopping has ended the training. */
    @Override
    public boolean isFinished() {
        if (state.unmeasured) return false;
        if (state.step >= plan.steps()) return true;
        boolean between = state.step % plan.stepsPerEpoch() == 0;
        return best != null && between && epochsOver() - state.bestEpoch >= plan.patience();
    }

    private long epochsOver() {
        return state.step / plan.stepsPerEpoch();
    }

    /**
     * Returns the progress in steps. The total counts all epochs, even if early stopping may end the training before.
     */
    public Progress progress() {
        return new Progress(state.step, plan.steps());
    }

    /**
     * Trains for about half a second: at most to the end of the epoch, and at least one step. After the last round the
     * weights are the result: the best ones if the plan has patience, otherwise the last.
     *
     * @throws InvalidInputException when the loss or a weight becomes NaN or infinite
     */
    @Override
    public Round round() throws Exception {
        return round(ROUND_NANOS);
    }

    Round round(long nanos) throws Exception {
        if (isFinished()) throw new IllegalStateException("this training is finished");
        long end = System.nanoTime() + nanos;
        midway = true;
        Optional<Epoch> epoch;
        do {
            if (!state.unmeasured) learn();
            epoch = endOfEpoch();
        } while (epoch.isEmpty() && System.nanoTime() < end);
        if (best != null && isFinished()) best.restore();
        midway = false;
        if (System.nanoTime() >= saveAt) save();
        return new Round(progress(), epoch.map(Epoch::metrics));
    }

    private void learn() throws Exception {
        TrainingStep step = plan.step(state.step, order());
        double loss;
        try (PointerScope scope = new PointerScope()) {
            loss = learner.learn(step);
        } catch (InterruptedException e) {
            midway = false; // it waited for data, and nothing has changed
            throw e;
        }
        if (!Double.isFinite(loss)) {
            throw new InvalidInputException("the loss became " + loss + " in step " + (step.index() + 1) + ", epoch "
                    + (step.epoch() + 1) + "; try a smaller learning rate, and check the data for broken values");
        }
        state.lossSum += loss * step.samples().length;
        state.step++;
    }

    private int[] order() {
        long epoch = epochsOver();
        if (orderedEpoch != epoch) {
            order = Seeds.shuffled(plan.samples(), Seeds.mix(~plan.seed(), epoch));
            orderedEpoch = epoch;
        }
        return order;
    }

    private Optional<Epoch> endOfEpoch() throws Exception {
        if (state.step % plan.stepsPerEpoch() != 0) return Optional.empty();
        state.unmeasured = true;
        double validation;
        try (PointerScope scope = new PointerScope()) {
            validation = learner.validate();
        } catch (InterruptedException e) {
            midway = false; // the resumed training validates again
            throw e;
        }
        state.unmeasured = false;
        requireFinite(learner.weights());
        if (best != null) judge(best, validation);
        Epoch epoch = new Epoch((int) epochsOver(), state.lossSum / plan.samples(), validation);
        state.lossSum = 0;
        return Optional.of(epoch);
    }

    /**
     * Checks the weights. A finite loss can leave NaN or infinite weights, which only the next step's loss would show.
     */
    private void requireFinite(List<NamedTensor> tensors) throws InvalidInputException {
        for (NamedTensor tensor : tensors) {
            if (tensor.isFinite()) continue;
            throw new InvalidInputException("the weights became NaN or infinite ('" + tensor.name() + "') after"
                    + " step " + state.step + ", epoch " + ((state.step - 1) / plan.stepsPerEpoch() + 1) + "; try a"
                    + " smaller learning rate, and check the data for broken values");
        }
    }

    private void judge(BestWeights best, double validation) throws InvalidInputException {
        if (Double.isNaN(validation)) {
            throw new InvalidInputException("the validation loss of epoch " + epochsOver() + " is not a number: no"
                    + " data is held out, or the held-out data has broken values; fix the data, or set no patience");
        }
        if (validation >= state.bestValidation) return;
        state.bestValidation = validation;
        state.bestEpoch = epochsOver();
        best.keep();
    }

    /**
     * Writes the checkpoint now. Does nothing without a checkpoint, without new steps since the last save, or after a
     * round that failed midway, whose state is inconsistent.
     */
    @Override
    public void save() throws InvalidInputException {
        if (checkpoint == null || midway || (state.step == savedStep && !over)) return;
        long start = System.nanoTime();
        midway = true; // a NaN or infinite weight is never saved, even when this is called again
        requireFinite(tensors());
        midway = false;
        checkpoint.write(over, state.numbers(), tensors());
        savedStep = state.step;
        long now = System.nanoTime();
        saveAt = now + Math.max(SAVE_AFTER_NANOS, SAVING_SHARE * (now - start));
    }

    /** Marks the finished training as committed, so that another training may replace its checkpoint. */
    @Override
    public void handOver() throws InvalidInputException {
        over = isFinished();
        save();
    }

    private List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        learner.weights().forEach(tensor -> tensors.add(tensor.within("weights")));
        learner.memory().forEach(tensor -> tensors.add(tensor.within("memory")));
        if (best != null) best.tensors().forEach(tensor -> tensors.add(tensor.within("best")));
        return tensors;
    }

    /** Frees the loop's own memory, but not the learner's. Does not save. */
    @Override
    public void close() {
        if (best != null) best.close();
    }
}
