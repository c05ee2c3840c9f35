package io.saccade.plugin.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What every kind of Adam remembers: of each weight's gradient the running mean and the running mean of its square,
 * and how many steps there were.
 */
final class Moments {
    /** How a kind of Adam changes the elements of one weight. */
    @FunctionalInterface
    interface Change {
        void apply(Tensor weight, Tensor mean, Tensor meanSquare);
    }

    private record Moment(Tensor weight, Tensor mean, Tensor meanSquare) {}

    private final double firstBeta;
    private final double secondBeta;
    private final List<Moment> moments = new ArrayList<>();
    private final List<NamedTensor> tensors = new ArrayList<>();
    private final Tensor steps;

    Moments(List<NamedTensor> weights, double firstBeta, double secondBeta) {
        this.firstBeta = firstBeta;
        this.secondBeta = secondBeta;
        try (PointerScope scope = new PointerScope()) {
            steps = Tensors.keep(Tensors.of(new long[1]));
            tensors.add(NamedTensor.kept("steps", steps));
            weights.stream().filter(NamedTensor::learnt).forEach(this::remember);
        }
    }

    private void remember(NamedTensor weight) {
        Tensor zeros = weight.tensor().detach();
        Moment moment = new Moment(
                weight.tensor(), Tensors.keep(torch.zeros_like(zeros)), Tensors.keep(torch.zeros_like(zeros)));
        moments.add(moment);
        tensors.add(NamedTensor.kept(weight.name() + ".mean", moment.mean()));
        tensors.add(NamedTensor.kept(weight.name() + ".mean_square", moment.meanSquare()));
    }

    List<NamedTensor> tensors() {
        return List.copyOf(tensors);
    }

    /**
     * Counts a step.
     *
     * @return how many there are now
     */
    double count() {
        try (PointerScope scope = new PointerScope()) {
            steps.add_(new Scalar(1L));
            return steps.item_double();
        }
    }

    /** Takes every gradient into account, then takes it away. */
    void apply(Change change) {
        for (Moment moment : moments) {
            try (PointerScope scope = new PointerScope()) {
                Tensor gradient = moment.weight().grad();
                if (!gradient.defined()) continue;
                moment.mean().lerp_(gradient, new Scalar(1 - firstBeta));
                moment.meanSquare().lerp_(gradient.square(), new Scalar(1 - secondBeta));
                change.apply(moment.weight().detach(), moment.mean(), moment.meanSquare());
                moment.weight().mutable_grad().reset();
            }
        }
    }
}
