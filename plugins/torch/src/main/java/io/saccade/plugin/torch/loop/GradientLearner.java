package io.saccade.plugin.torch.loop;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingStep;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A learner with one network, one optimiser and one loss, without validation: override {@link #validate} for that. */
public class GradientLearner implements Learner, AutoCloseable {
    /** Computes the loss of a batch. */
    @FunctionalInterface
    public interface Loss {
        /**
         * Returns the loss, a scalar.
         *
         * @param pass to be passed to the network
         */
        Tensor of(TrainingStep step, Pass pass) throws Exception;
    }

    private final Block network;
    private final Optimizer optimizer;
    private final LearningRate rate;
    private final Loss loss;
    private final RandomTensors random = new RandomTensors(0);
    private final Pass training = Pass.training(random);

    /** Creates a learner. The caller closes network and optimiser. */
    public GradientLearner(Block network, Optimizer optimizer, LearningRate rate, Loss loss) {
        this.network = network;
        this.optimizer = optimizer;
        this.rate = rate;
        this.loss = loss;
    }

    @Override
    public final double learn(TrainingStep step) throws Exception {
        random.reseed(step.seed());
        Tensor wrong = loss.of(step, training);
        wrong.backward();
        optimizer.step(rate.at(step.index()));
        return wrong.item_double();
    }

    @Override
    public final List<NamedTensor> weights() {
        return network.tensors();
    }

    @Override
    public final List<NamedTensor> memory() {
        return optimizer.tensors();
    }

    @Override
    public final void close() {
        random.close();
    }
}
