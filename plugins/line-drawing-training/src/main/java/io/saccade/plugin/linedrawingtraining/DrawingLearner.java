package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Trains a network to classify each pixel's colour with cross-entropy, and counts correct pixels. */
final class DrawingLearner implements Learner, AutoCloseable {
    private static final int CHANNELS = 1;
    private static final int MEAN = 1;
    private static final long NO_LABEL = -100;

    private final DrawingData data;
    private final Block network;
    private final Optimizer optimizer;
    private final LearningRate rate;
    private final TorchDevice device;
    private final int batch;
    private final int frequent;
    private final Tensor weights;
    /** Correct pixels and all pixels of this epoch; saved in checkpoints. */
    private final Tensor counts;

    private final RandomTensors random = new RandomTensors(0);
    private final Pass training = Pass.training(random);
    private Optional<Judgement> latest = Optional.empty();
    private double accuracy = Double.NaN;

    /** @param colors frequencies of the colours, for their weights in the loss */
    DrawingLearner(
            DrawingData data,
            TorchDevice device,
            Block network,
            Optimizer optimizer,
            LearningRate rate,
            LineDrawingSettings settings,
            ColorFrequencies colors) {
        this.data = data;
        this.network = network;
        this.optimizer = optimizer;
        this.rate = rate;
        this.device = device;
        this.batch = settings.batchSize();
        this.frequent = colors.mostFrequent();
        try (PointerScope scope = new PointerScope()) {
            weights = Tensors.keep(device.move(Tensors.of(colors.weights(settings.classWeights()), data.colors())));
            counts = Tensors.keep(Tensors.of(new long[2]));
        }
    }

    @Override
    public double learn(TrainingStep step) throws Exception {
        random.reseed(step.seed());
        DrawingBatch pairs = data.batch(step.samples(), step.seed());
        Tensor labels = device.move(pairs.labels());
        Tensor scores = network.forward(device.move(pairs.drawings()), training);
        Tensor wrong = loss(scores, labels);
        wrong.backward();
        optimizer.step(rate.at(step.index()));
        count(found(scores.detach(), labels), labels.numel());
        return wrong.item_double();
    }

    private Tensor loss(Tensor scores, Tensor labels) {
        return torch.cross_entropy_loss(scores, labels, new TensorOptional(weights), MEAN, NO_LABEL, 0);
    }

    private static long found(Tensor scores, Tensor labels) {
        return scores.argmax(new LongOptional(CHANNELS), false).eq(labels).sum().item_long();
    }

    private void count(long found, long all) {
        counts.add_(Tensors.of(new long[] {found, all}));
    }

    @Override
    public double validate() throws Exception {
        accuracy = (double) counts.select(0, 0).item_long()
                / Math.max(1, counts.select(0, 1).item_long());
        counts.zero_();
        latest = judge();
        return latest.map(Judgement::loss).orElse(Double.NaN);
    }

    /** Evaluates all held-out pairs; empty if there are none. */
    Optional<Judgement> judge() throws IOException {
        double loss = 0;
        long found = 0;
        long frequents = 0;
        long all = 0;
        for (int from = 0; from < data.heldOut(); from += batch) {
            int count = Math.min(batch, data.heldOut() - from);
            try (PointerScope scope = new PointerScope()) {
                DrawingBatch pairs = data.heldOut(from, count);
                Tensor labels = device.move(pairs.labels());
                Tensor scores = network.forward(device.move(pairs.drawings()), Pass.EVALUATION);
                loss += loss(scores.detach(), labels).item_double() * count;
                found += found(scores.detach(), labels);
                frequents += labels.eq(new Scalar(frequent)).sum().item_long();
                all += labels.numel();
            }
        }
        if (all == 0) return Optional.empty();
        return Optional.of(new Judgement(loss / data.heldOut(), (double) found / all, (double) frequents / all));
    }

    /** Returns the last epoch's result on held-out pairs. */
    Optional<Judgement> latest() {
        return latest;
    }

    /** Returns the last epoch's accuracy on the training pairs, measured during training. */
    double accuracy() {
        return accuracy;
    }

    @Override
    public List<NamedTensor> weights() {
        return network.tensors();
    }

    @Override
    public List<NamedTensor> memory() {
        List<NamedTensor> memory = new ArrayList<>(optimizer.tensors());
        memory.add(new NamedTensor("counts", counts, false));
        return memory;
    }

    @Override
    public void close() {
        random.close();
        weights.close();
        counts.close();
    }
}
