package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Batch normalisation: subtracts the mean of each channel (dimension 1) and divides by its deviation, then applies a
 * trained scale and shift. Training uses the statistics of the batch and updates running ones; evaluation uses the
 * running ones. A training batch with a single value per channel, such as one picture after the last stride, leaves the
 * running ones as they are: the unbiased variance of one value is NaN.
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

    /** Uses Keras' constants: epsilon 0.001, momentum 0.01 for the running statistics. */
    public static BatchNorm keras(int channels) {
        return new BatchNorm(channels, 1e-3, 0.01);
    }

    /** Uses torch's constants: epsilon 0.00001, momentum 0.1 for the running statistics. */
    public static BatchNorm torch(int channels) {
        return new BatchNorm(channels, 1e-5, 0.1);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        boolean single = pass.isTraining() && input.numel() == input.size(1);
        return torch.batch_norm(
                input,
                new TensorOptional(weight),
                new TensorOptional(bias),
                single ? new TensorOptional() : new TensorOptional(mean),
                single ? new TensorOptional() : new TensorOptional(variance),
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

    /**
     * Returns {@code weight}, {@code bias} and the running {@code running_mean}, {@code running_var}, each {@code [c]}.
     */
    @Override
    public List<NamedTensor> tensors() {
        return List.of(
                NamedTensor.learnt("weight", weight),
                NamedTensor.learnt("bias", bias),
                NamedTensor.kept("running_mean", mean),
                NamedTensor.kept("running_var", variance));
    }
}
