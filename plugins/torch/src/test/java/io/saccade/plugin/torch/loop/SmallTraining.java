package io.saccade.plugin.torch.loop;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.BatchNorm;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Conv2d;
import io.saccade.plugin.torch.blocks.Dense;
import io.saccade.plugin.torch.blocks.Dropout;
import io.saccade.plugin.torch.blocks.Flatten;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Window;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Trains a network with all kinds of state that a checkpoint must hold to add up pixels. */
final class SmallTraining extends GradientLearner {
    static final int SAMPLES = 20;
    static final TrainingPlan PLAN = new TrainingPlan(SAMPLES, 6, 4, 11, 0);

    final Block network;
    private final Optimizer optimizer;
    private final Tensor inputs;
    private final Tensor targets;
    private final List<Double> validations = new ArrayList<>();
    private int breakingIn;

    private SmallTraining(Block network, Optimizer optimizer, Tensor inputs, Tensor targets, LongPredicate failing) {
        super(network, optimizer, LearningRate.constant(0.02), (step, pass) -> {
            if (failing.test(step.index())) throw new IllegalStateException("failed in step " + step.index());
            return torch.mse_loss(
                    network.forward(Tensors.rows(inputs, step.samples()), pass), Tensors.rows(targets, step.samples()));
        });
        this.network = network;
        this.optimizer = optimizer;
        this.inputs = inputs;
        this.targets = targets;
    }

    /** @param seed of the initial weights */
    static SmallTraining of(long seed) {
        return of(seed, step -> false);
    }

    /** Creates a training that fails in some steps. */
    static SmallTraining of(long seed, LongPredicate failing) {
        try (Initializer weights = Initializer.torch(seed);
                RandomTensors random = new RandomTensors(1);
                PointerScope scope = new PointerScope()) {
            Block network = Sequential.of(
                    new Conv2d(1, 4, Window.of(3), weights),
                    BatchNorm.torch(4),
                    Activation.RELU,
                    new Flatten(),
                    new Dropout(0.3),
                    new Dense(16, 1, weights));
            Tensor inputs = Tensors.keep(random.uniform(0, 1, SAMPLES, 1, 4, 4));
            Tensor targets = Tensors.keep(inputs.flatten(1, -1).sum(1).unsqueeze(1));
            return new SmallTraining(network, Adam.withDecay(network.tensors(), 0.01), inputs, targets, failing);
        }
    }

    /** Sets the results of {@link #validate}, one after another; afterwards it returns the true error. */
    SmallTraining saying(List<Double> errors) {
        validations.addAll(errors);
        return this;
    }

    /** Makes the weights NaN or infinite when this epoch is validated, after its last step. */
    void breaking(int epoch) {
        breakingIn = epoch;
    }

    @Override
    public double validate() {
        if (--breakingIn == 0) {
            NamedTensor bias = network.tensors().get(network.tensors().size() - 1);
            Tensors.fill(bias.tensor(), new float[] {Float.NaN});
        }
        if (!validations.isEmpty()) return validations.remove(0);
        return torch.mse_loss(network.forward(inputs, Pass.EVALUATION), targets).item_double();
    }

    /** Returns all weights. */
    List<float[]> bits() {
        return network.tensors().stream()
                .map(tensor -> Tensors.floats(tensor.tensor()))
                .toList();
    }

    void free() {
        close();
        optimizer.close();
        network.close();
        inputs.close();
        targets.close();
    }
}
