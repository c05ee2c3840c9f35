package io.saccade.plugin.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * What every kind of Adam remembers: of each weight's gradient the running mean and the running mean of its square,
 * and how many steps there were. All weights lie in one piece of memory, and so do their gradients and what is
 * remembered of them: with tensors as small as most are, a step takes its time in calls, and not in arithmetic.
 */
final class Moments implements AutoCloseable {
    /** Elements changed at a time: what is computed in between takes memory for so many, and not for all. */
    private static final long LARGEST_PART = 1 << 22;

    /**
     * What is as good as zero. Where nothing more is learnt, means would shrink below what processors compute at full
     * speed, and stay there: each operation would take 30 times as long.
     */
    private static final double NOTHING = 1e-36;

    /** How a kind of Adam changes weights. */
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

    /** @param weights of which the learnt ones are moved, in their memory, beside one another */
    Moments(List<NamedTensor> weights, double firstBeta, double secondBeta) {
        List<Tensor> learnt = weights.stream()
                .filter(NamedTensor::learnt)
                .map(NamedTensor::tensor)
                .toList();
        if (learnt.isEmpty()) throw new IllegalArgumentException("there is nothing to be learnt");
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

    /** Gives every weight, and its gradient, a place in one of these rows. Its values stay. */
    private static void place(List<Tensor> weights, Tensor values, Tensor gradients) {
        long at = 0;
        for (Tensor weight : weights) {
            long length = weight.numel();
            weight.set_data(values.narrow(0, at, length).view(weight.shape()));
            weight.mutable_grad().put(gradients.narrow(0, at, length).view(weight.shape()));
            at += length;
        }
    }

    /** To be written into a checkpoint. */
    List<NamedTensor> tensors() {
        return List.of(
                NamedTensor.kept("steps", steps),
                NamedTensor.kept("mean", mean),
                NamedTensor.kept("mean_square", meanSquare));
    }

    /**
     * Counts a step.
     *
     * @return how many there are now
     */
    double count() {
        try (PointerScope scope = new PointerScope()) {
            steps.add_(one);
            return steps.item_double();
        }
    }

    /** Takes every gradient into account, then takes it away. */
    void apply(Change change) {
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

    /** Takes the gradients away. */
    void forget() {
        parts.forEach(part -> part.gradients().zero_());
    }

    @Override
    public void close() {
        owned.forEach(Pointer::close);
        owned.clear();
    }
}
