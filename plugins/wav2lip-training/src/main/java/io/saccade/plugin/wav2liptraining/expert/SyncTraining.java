package io.saccade.plugin.wav2liptraining.expert;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingStep;
import io.saccade.plugin.wav2liptraining.StepSchedule;
import io.saccade.plugin.wav2liptraining.network.LearningClock;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import io.saccade.plugin.wav2liptraining.network.MeasuredTraining;
import io.saccade.plugin.wav2liptraining.talkers.BatchLoader;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TrainingFilms;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** Trains an expert. The cosine of the embeddings of lips and sound is the likelihood that they belong together. */
final class SyncTraining implements Learner, MeasuredTraining {
    private final SyncExpert expert;
    private final StepSchedule schedule;
    private final TorchDevice device;
    private final Optimizer optimizer;
    private final LearningRate rate;
    private final BatchLoader<SyncPairs> learnt;
    private final BatchLoader<SyncPairs> heldOut;
    private final RandomTensors random = new RandomTensors(0);
    private final Pass training = Pass.training(random);
    private final LearningClock clock = new LearningClock();
    private SyncMeasure latest = new SyncMeasure(Double.NaN, Double.NaN);

    /**
     * @param expert on the device; the caller closes it
     * @param moments moments of one film that are compared with one another; 1: pairs as published
     */
    SyncTraining(
            SyncExpert expert, TrainingFilms films, StepSchedule schedule, int moments, TorchDevice device, long seed) {
        this.expert = expert;
        this.schedule = schedule;
        this.device = device;
        this.rate = schedule.rate();
        optimizer = Adam.of(expert.tensors());
        learnt = loader(films.learnt(), schedule, moments, seed, films.loaders());
        heldOut = loader(films.heldOut(), schedule, 1, Seeds.mix(seed, 1), films.loaders());
    }

    private static BatchLoader<SyncPairs> loader(
            TalkerSet films, StepSchedule schedule, int moments, long seed, int loaders) {
        return new BatchLoader<>(
                () -> SyncPairs.room(schedule.batchSize(), moments),
                (pairs, chance) -> pairs.draw(films, new SplittableRandom(chance)),
                seed,
                loaders);
    }

    @Override
    public double learn(TrainingStep step) throws IOException, InterruptedException {
        SyncPairs pairs = learnt.get(step.index());
        clock.waited(learnt.takeWaitedNanos());
        Tensor loss = loss(pairs);
        loss.backward();
        optimizer.step(rate.at(step.index()));
        return loss.item_double();
    }

    private Tensor loss(SyncPairs pairs) {
        if (pairs.moments() == 1) {
            return LipLosses.surprise(likelihoods(pairs, training), device.move(pairs.inSyncTensor()));
        }
        return LipLosses.surpriseInRows(lips(pairs, training), sound(pairs, training), pairs.moments());
    }

    private Tensor likelihoods(SyncPairs pairs, Pass pass) {
        return LipLosses.likelihood(lips(pairs, pass), sound(pairs, pass));
    }

    private Tensor lips(SyncPairs pairs, Pass pass) {
        return expert.ofFaces(device.move(pairs.lipsTensor()), pass);
    }

    private Tensor sound(SyncPairs pairs, Pass pass) {
        return expert.ofSound(device.move(pairs.soundTensor()), pass);
    }

    @Override
    public double validate() throws IOException, InterruptedException {
        clock.stop();
        SyncMeasure.Sum sum = new SyncMeasure.Sum();
        for (int i = 0; i < schedule.evaluationSteps(); i++) {
            // An evaluation may take minutes. After an interrupt, training resumes from the last checkpoint and
            // evaluates then.
            if (Thread.interrupted()) throw new InterruptedException("the evaluation was interrupted");
            SyncPairs pairs = heldOut.get(i);
            try (PointerScope scope = new PointerScope();
                    NoGradGuard noGradients = new NoGradGuard()) {
                Tensor likely = likelihoods(pairs, Pass.EVALUATION);
                double loss = LipLosses.surprise(likely, device.move(pairs.inSyncTensor()))
                        .item_double();
                sum.add(loss, Tensors.floats(likely), pairs);
            }
        }
        latest = sum.mean();
        clock.start();
        return latest.loss();
    }

    @Override
    public Map<String, Double> measured() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("validationLoss", latest.loss());
        values.put("syncAccuracy", latest.accuracy());
        values.put("waitPercent", clock.takeWaitPercent());
        return values;
    }

    @Override
    public List<NamedTensor> weights() {
        return expert.tensors();
    }

    @Override
    public List<NamedTensor> memory() {
        return optimizer.tensors();
    }

    @Override
    public void close() {
        learnt.close();
        heldOut.close();
        optimizer.close();
        random.close();
    }
}
