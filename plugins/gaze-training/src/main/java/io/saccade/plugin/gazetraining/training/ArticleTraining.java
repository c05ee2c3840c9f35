package io.saccade.plugin.gazetraining.training;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.gazetraining.features.EyeShifts;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.GradientLearner;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.torch.optimizer.KerasAdam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingPlan;
import io.saccade.plugin.training.TrainingStep;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Trains the article's network: mean squared error, and Adam as Keras computes it. */
final class ArticleTraining implements GazeTraining {
    private final GazeRecipe recipe;
    private final TorchDevice device;
    private final TrainingPlan plan;
    private final Block network;
    private final Optimizer optimizer;
    private final GradientLearner learner;
    private final Tensor pictures;
    private final Tensor targets;
    private final GazeClicks heldOut;
    private Optional<GazeError> latest = Optional.empty();

    ArticleTraining(GazeClicks clicks, GazeRecipe recipe, TorchDevice device, long seed) {
        this.device = device;
        this.recipe = recipe;
        int[] order = Seeds.shuffled(clicks.size(), seed);
        int held = (int) Math.round(recipe.validation() * clicks.size());
        heldOut = clicks.part(Arrays.copyOf(order, held));
        GazeClicks learnt = clicks.part(Arrays.copyOfRange(order, held, order.length));
        plan = recipe.plan(learnt.size(), learnt.geometry().isPresent(), seed);
        network = learnt.geometry().isPresent() ? ArticleNetwork.withGeometry(learnt, seed) : ArticleNetwork.make(seed);
        device.move(network.tensors());
        optimizer = new KerasAdam(network.tensors());
        try (PointerScope scope = new PointerScope()) {
            pictures = Tensors.keep(device.move(learnt.inputs()));
            targets = Tensors.keep(device.move(learnt.targetTensor()));
        }
        learner = new ArticleLearner();
    }

    /** Trains on batches and evaluates the held-out clicks. */
    private final class ArticleLearner extends GradientLearner {
        ArticleLearner() {
            super(network, optimizer, LearningRate.constant(recipe.rate()), ArticleTraining.this::loss);
        }

        @Override
        public double validate() {
            latest = kept();
            return latest.map(GazeError::loss).orElse(Double.NaN);
        }
    }

    private Tensor loss(TrainingStep step, Pass pass) {
        Tensor batch = Tensors.rows(pictures, step.samples());
        if (batch.dim() == 2) batch = EyeShifts.movedApart(batch, Seeds.mix(plan.seed(), step.index()));
        if (recipe.noise() > 0) {
            batch = noisy(batch, pass);
        }
        return torch.mse_loss(network.forward(batch, pass), Tensors.rows(targets, step.samples()));
    }

    /** Adds noise to the pictures, which come first, but not to their geometry. */
    private Tensor noisy(Tensor batch, Pass pass) {
        Tensor noise = Tensors.beside(pass.random().normal(recipe.noise(), batch.shape()), batch);
        if (batch.dim() == 2)
            noise.narrow(1, GazeClicks.PICTURE, GazeClicks.GEOMETRY).zero_();
        return batch.add(noise);
    }

    @Override
    public TrainingPlan plan() {
        return plan;
    }

    @Override
    public Learner learner() {
        return learner;
    }

    @Override
    public Optional<GazeError> latest() {
        return latest;
    }

    @Override
    public Optional<GazeError> kept() {
        if (heldOut.size() == 0) return Optional.empty();
        try (PointerScope scope = new PointerScope()) {
            float[] estimates = Tensors.floats(network.forward(device.move(heldOut.inputs()), Pass.EVALUATION));
            return Optional.of(GazeError.of(estimates, heldOut.targets(), heldOut.screen()));
        }
    }

    @Override
    public Optional<float[]> heldOut() {
        return Optional.empty();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public void close() {
        learner.close();
        optimizer.close();
        network.close();
        pictures.close();
        targets.close();
    }
}
