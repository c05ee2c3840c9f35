package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.KerasAdam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingPlan;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** A preset with its pairs. Closing it frees its memory. */
final class DrawingTraining implements AutoCloseable {
    private static final double DECAY = .01;

    private final TrainingPlan plan;
    private final Block network;
    private final Optimizer optimizer;
    private final DrawingLearner learner;

    private DrawingTraining(TrainingPlan plan, Block network, Optimizer optimizer, DrawingLearner learner) {
        this.plan = plan;
        this.network = network;
        this.optimizer = optimizer;
        this.learner = learner;
    }

    /**
     * Creates the network and its learner.
     *
     * @throws java.io.UncheckedIOException when this machine has too little memory, before any is allocated
     */
    static DrawingTraining begin(
            LineDrawingSettings settings, TorchDevice device, DrawingData data, long seed, Logger log)
            throws IOException {
        NetworkSize size = size(settings, data, log);
        MemoryNeed need = new MemoryNeed(size, settings.batchSize(), settings.patience() > 0);
        log.log(
                Level.INFO,
                String.format(
                        Locale.ROOT,
                        "preset %s: %,d parameters, about %.1f GB of memory, %d pairs for training and %d held out",
                        settings.preset(),
                        size.parameters(),
                        need.bytes() / 1e9,
                        data.size(),
                        data.heldOut()));
        need.require(FreeMemory.bytes(), settings.channels());
        ColorFrequencies colors = new ColorFrequencies(data.frequencies());
        TrainingPlan plan =
                new TrainingPlan(data.size(), settings.batchSize(), settings.epochs(), seed, settings.patience());
        Block network = network(settings, data, seed);
        device.move(network.tensors());
        boolean article = settings.preset() == Preset.ARTICLE;
        Optimizer optimizer = article ? new KerasAdam(network.tensors()) : Adam.withDecay(network.tensors(), DECAY);
        LearningRate rate =
                article ? LearningRate.constant(settings.rate()) : LearningRate.oneCycle(settings.rate(), plan.steps());
        DrawingLearner learner = new DrawingLearner(data, device, network, optimizer, rate, settings, colors);
        return new DrawingTraining(plan, network, optimizer, learner);
    }

    private static NetworkSize size(LineDrawingSettings settings, DrawingData data, Logger log) {
        if (settings.preset() == Preset.BEST) {
            return BestNetwork.size(data.colors(), settings.channels(), data.side());
        }
        ArticleTable table = new ArticleTable(ArticleLayer.all(data.side(), data.colors(), settings.channels()));
        log.log(Level.DEBUG, "the article's network:" + System.lineSeparator() + table);
        return NetworkSize.of(table);
    }

    private static Block network(LineDrawingSettings settings, DrawingData data, long seed) {
        return switch (settings.preset()) {
            case ARTICLE ->
                ArticleNetwork.make(ArticleLayer.all(data.side(), data.colors(), settings.channels()), seed);
            case BEST -> BestNetwork.make(data.colors(), settings.channels(), seed);
        };
    }

    TrainingPlan plan() {
        return plan;
    }

    DrawingLearner learner() {
        return learner;
    }

    /** Returns the network, from drawings to a score for each colour. The training owns it. */
    Block network() {
        return network;
    }

    @Override
    public void close() {
        learner.close();
        optimizer.close();
        network.close();
    }
}
