package io.saccade.plugin.torch.optimizer;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * What all Adam variants share: for each weight the running mean of its gradient and of the gradient's square, and
 * the number of steps. All weights share one block of memory, as do their gradients and means: most tensors are small,
 * so the number of calls determines the time of a step, and not the arithmetic.
 */
abstract class RunningMeans implements Optimizer {
    /** Elements changed at a time. Bounds the memory for intermediate results. */
    private static final long LARGEST_PART = 1 << 22;

    /**
     * Smaller values become zero. Otherwise the means of weights with zero gradients shrink to denormal numbers, with
     * which every operation takes 30 times as long.
     */
    private static final double NOTHING = 1e-36;

    /** The update rule of an Adam variant. */
    @FunctionalInterface
    interface Change {
        void apply(Tensor weights, Tensor mean, Tensor meanSquare);
    }

    private record Part(Tensor weights, Tensor gradients, Tensor mean, Tensor meanSquare) {}

    private final List<Pointer> owned = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Scalar one;
    private final Scalar nothing;
    private final Scalar newsOfFirst;
    private final Scalar newsOfSecond;
    private final Tensor steps;
    private final Tensor mean;
    private final Tensor meanSquare;

    /** @param weights the trained ones are moved to one block of memory */
    RunningMeans(List<NamedTensor> weights, double firstBeta, double secondBeta) {
        List<Tensor> learnt = weights.stream()
                .filter(NamedTensor::learnt)
                .map(NamedTensor::tensor)
                .toList();
        if (learnt.isEmpty()) throw new IllegalArgumentException("the network has no trainable weights");
        try (PointerScope scope = new PointerScope()) {
            one = own(new Scalar(1L));
            nothing = own(new Scalar(NOTHING));
            newsOfFirst = own(new Scalar(1 - firstBeta));
            newsOfSecond = own(new Scalar(1 - secondBeta));
            steps = own(Tensors.of(new long[1]));
            Tensor values = torch.cat(flat(learnt));
            Tensor gradients = torch.zeros_like(values);
            mean = own(torch.zeros_like(values));
            meanSquare = own(torch.zeros_like(values));
            place(learnt, values, gradients);
            for (long at = 0; at < values.numel(); at += LARGEST_PART) {
                long length = Math.min(LARGEST_PART, values.numel() - at);
                parts.add(new Part(
                        own(values.narrow(0, at, length)),
                        own(gradients.narrow(0, at, length)),
                        own(mean.narrow(0, at, length)),
                        own(meanSquare.narrow(0, at, length))));
            }
        }
    }

    private <P extends Pointer> P own(P pointer) {
        owned.add(pointer);
        return Tensors.keep(pointer);
    }

    private static TensorVector flat(List<Tensor> weights) {
        return new TensorVector(
                weights.stream().map(weight -> weight.detach().flatten()).toArray(Tensor[]::new));
    }

    /** Moves every weight and its gradient into these vectors. The weights' values stay. */
    private static void place(List<Tensor> weights, Tensor values, Tensor gradients) {
        long at = 0;
        for (Tensor weight : weights) {
            long length = weight.numel();
            weight.set_data(values.narrow(0, at, length).view(weight.shape()));
            weight.mutable_grad().put(gradients.narrow(0, at, length).view(weight.shape()));
            at += length;
        }
    }

    @Override
    public final List<NamedTensor> tensors() {
        return List.of(
                NamedTensor.kept("steps", steps),
                NamedTensor.kept("mean", mean),
                NamedTensor.kept("mean_square", meanSquare));
    }

    /**
     * Increments the number of steps.
     *
     * @return the new number
     */
    final double count() {
        try (PointerScope scope = new PointerScope()) {
            steps.add_(one);
            return steps.item_double();
        }
    }

    /** Applies all gradients, then sets them to zero. */
    final void apply(Change change) {
        for (Part part : parts) {
            try (PointerScope scope = new PointerScope()) {
                part.mean().lerp_(part.gradients(), newsOfFirst);
                part.meanSquare().lerp_(part.gradients().square(), newsOfSecond);
                torch.hardshrink_out(part.mean(), part.mean(), nothing);
                torch.hardshrink_out(part.meanSquare(), part.meanSquare(), nothing);
                change.apply(part.weights(), part.mean(), part.meanSquare());
                part.gradients().zero_();
            }
        }
    }

    @Override
    public final void forget() {
        parts.forEach(part -> part.gradients().zero_());
    }

    @Override
    public final void close() {
        owned.forEach(Pointer::close);
        owned.clear();
    }
}
