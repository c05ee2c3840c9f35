package io.saccade.plugin.torch;

import io.saccade.plugin.bytedeco.Natives;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Batch normalisation: every channel, dimension 1, minus its mean over its deviation, then scaled and shifted by what
 * was learnt. In training the mean and deviation are the batch's own, and are counted for later; in evaluation they
 * are those counted.
 */
public final class BatchNorm implements Block {
    private final double epsilon;
    private final double momentum;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor mean;
    private final Tensor variance;

    private BatchNorm(int channels, double epsilon, double momentum) {
        this.epsilon = epsilon;
        this.momentum = momentum;
        Natives.loadTorch();
        try (PointerScope scope = new PointerScope()) {
            weight = Tensors.keep(torch.ones(channels));
            bias = Tensors.keep(torch.zeros(channels));
            mean = Tensors.keep(torch.zeros(channels));
            variance = Tensors.keep(torch.ones(channels));
            weight.set_requires_grad(true);
            bias.set_requires_grad(true);
        }
    }

    /** With Keras' constants: 0.001 under the root, and each batch counts for one in a hundred. */
    public static BatchNorm keras(int channels) {
        return new BatchNorm(channels, 1e-3, 0.01);
    }

    /** With torch's constants: 0.00001 under the root, and each batch counts for one in ten. */
    public static BatchNorm torch(int channels) {
        return new BatchNorm(channels, 1e-5, 0.1);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        return torch.batch_norm(
                input,
                new TensorOptional(weight),
                new TensorOptional(bias),
                new TensorOptional(mean),
                new TensorOptional(variance),
                pass.isTraining(),
                momentum,
                epsilon,
                true);
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return graph.node("BatchNormalization")
                .number("epsilon", (float) epsilon)
                .of(
                        input,
                        graph.weight("scale", weight),
                        graph.weight("shift", bias),
                        graph.weight("mean", mean),
                        graph.weight("variance", variance));
    }

    /** {@code weight}, {@code bias} and the counted {@code running_mean}, {@code running_var}, each {@code [c]}. */
    @Override
    public List<NamedTensor> tensors() {
        return List.of(
                NamedTensor.learnt("weight", weight),
                NamedTensor.learnt("bias", bias),
                NamedTensor.kept("running_mean", mean),
                NamedTensor.kept("running_var", variance));
    }
}
