package io.saccade.plugin.torch;

import io.saccade.api.data.Progress;
import io.saccade.api.spi.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Has a {@link Learner} learn, in rounds of about half a second, and writes down in a {@link Checkpoint} how far it has
 * come. Neither where the rounds end, nor whether the process was killed in between, changes a bit of the result, as
 * long as one thread computes.
 */
public final class TrainingLoop implements AutoCloseable {
    private static final long ROUND_NANOS = 500_000_000;
    private static final long SAVE_AFTER_NANOS = 10_000_000_000L;
    /** Saving takes at most one part in so many of the time, however large the network. */
    private static final long SAVING_SHARE = 20;

    private final TrainingPlan plan;
    private final Learner learner;
    private final @Nullable Checkpoint checkpoint;
    private final @Nullable BestWeights best;
    private final TrainingState state = new TrainingState();
    private int[] order = {};
    private long orderedEpoch = -1;
    private boolean midway;
    private boolean over;
    private long savedStep;
    private long saveAt = System.nanoTime() + SAVE_AFTER_NANOS;

    /** Begins anew, and leaves nothing behind when it is interrupted. */
    public TrainingLoop(TrainingPlan plan, Learner learner) {
        this.plan = plan;
        this.learner = learner;
        this.checkpoint = null;
        this.best = best(plan, learner);
    }

    /**
     * Begins, or goes on where the checkpoint ends.
     *
     * @throws CheckpointException when it can't be read, or belongs to another training
     */
    public TrainingLoop(TrainingPlan plan, Learner learner, Checkpoint checkpoint) throws CheckpointException {
        this.plan = plan;
        this.learner = learner;
        this.checkpoint = checkpoint;
        this.best = best(plan, learner);
        try {
            checkpoint.read(tensors()).ifPresent(state::set);
            savedStep = state.step;
        } catch (CheckpointException e) {
            close();
            throw e;
        }
    }

    private static @Nullable BestWeights best(TrainingPlan plan, Learner learner) {
        return plan.patience() > 0 ? new BestWeights(learner.weights()) : null;
    }

    /** All epochs are over, or those after the best one brought nothing. */
    public boolean isFinished() {
        if (state.unmeasured) return false;
        if (state.step >= plan.steps()) return true;
        boolean between = state.step % plan.stepsPerEpoch() == 0;
        return best != null && between && epochsOver() - state.bestEpoch >= plan.patience();
    }

    private long epochsOver() {
        return state.step / plan.stepsPerEpoch();
    }

    /** In steps; the total is that of all epochs, also where learning may stop early. */
    public Progress progress() {
        return new Progress(state.step, plan.steps());
    }

    /**
     * Learns for about half a second, at most to the end of the epoch, and at least one step. After the last round the
     * weights are those to be kept: the best ones where the plan has patience, otherwise the last.
     *
     * @throws InvalidInputException when the loss or the weights are no numbers any more
     */
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
        return new Round(progress(), epoch);
    }

    private void learn() throws Exception {
        TrainingStep step = plan.step(state.step, order());
        double loss;
        try (PointerScope scope = new PointerScope()) {
            loss = learner.learn(step);
        } catch (InterruptedException e) {
            midway = false; // it waited for data, and had changed nothing
            throw e;
        }
        if (!Double.isFinite(loss)) {
            throw new InvalidInputException("the loss became " + loss + " in step " + (step.index() + 1) + ", epoch "
                    + (step.epoch() + 1) + "; a smaller learning rate may help, or data without broken values");
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
            midway = false; // it is measured anew when the training goes on
            throw e;
        }
        state.unmeasured = false;
        requireFinite(learner.weights());
        if (best != null) judge(best, validation);
        Epoch epoch = new Epoch((int) epochsOver(), state.lossSum / plan.samples(), validation);
        state.lossSum = 0;
        return Optional.of(epoch);
    }

    /** A finite loss can leave weights that are not: they show in the next step, which may never come. */
    private void requireFinite(List<NamedTensor> tensors) throws InvalidInputException {
        for (NamedTensor tensor : tensors) {
            if (tensor.isFinite()) continue;
            throw new InvalidInputException("the weights are no numbers any more ('" + tensor.name() + "') after step "
                    + state.step + ", epoch " + ((state.step - 1) / plan.stepsPerEpoch() + 1)
                    + "; a smaller learning rate may help, or data without broken values");
        }
    }

    private void judge(BestWeights best, double validation) throws InvalidInputException {
        if (Double.isNaN(validation)) {
            throw new InvalidInputException("epoch " + epochsOver() + " has no validation that is a number: nothing is"
                    + " held out, or what is held out has broken values; mend it, or set no patience");
        }
        if (validation >= state.bestValidation) return;
        state.bestValidation = validation;
        state.bestEpoch = epochsOver();
        best.keep();
    }

    /**
     * Writes the checkpoint now, so that nothing is lost when the process ends. Does nothing without one, where nothing
     * has been learnt since the last time, or where a round has failed midway: that moment is not whole.
     */
    public void save() throws InvalidInputException {
        if (checkpoint == null || midway || (state.step == savedStep && !over)) return;
        long start = System.nanoTime();
        midway = true; // weights that are no numbers are never saved, also when this is called again
        requireFinite(tensors());
        midway = false;
        checkpoint.write(over, state.numbers(), tensors());
        savedStep = state.step;
        long now = System.nanoTime();
        saveAt = now + Math.max(SAVE_AFTER_NANOS, SAVING_SHARE * (now - start));
    }

    /** What was learnt is safe elsewhere: another training may have the checkpoint's place, if this one is finished. */
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

    /** Frees what the loop owns: neither the learner nor its network. Saves nothing. */
    @Override
    public void close() {
        if (best != null) best.close();
    }
}
