package io.saccade.plugin.torch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.junit.jupiter.api.Test;

/** Compares Adam with libtorch's, with the same weights and gradients. */
class AdamTest {
    private static final int STEPS = 50;
    private static final double RATE = 0.01;

    @Test
    void isLibtorchsAdam() {
        try (PointerScope scope = new PointerScope()) {
            Tensor theirs = weight();
            var reference = new org.bytedeco.pytorch.Adam(new TensorVector(theirs), new AdamOptions(RATE));
            Tensor ours = weight();
            try (Optimizer adam = Adam.of(named(ours))) {
                for (int i = 0; i < STEPS; i++) {
                    learn(theirs, i);
                    reference.step();
                    reference.zero_grad();
                    learn(ours, i);
                    adam.step(RATE);
                }
            }
            assertNear(ours, theirs);
        }
    }

    @Test
    void isLibtorchsAdamW() {
        try (PointerScope scope = new PointerScope()) {
            Tensor theirs = weight();
            AdamWOptions options = new AdamWOptions(RATE);
            options.weight_decay().put(0.05);
            AdamW reference = new AdamW(new TensorVector(theirs), options);
            Tensor ours = weight();
            try (Optimizer adam = Adam.withDecay(named(ours), 0.05)) {
                for (int i = 0; i < STEPS; i++) {
                    learn(theirs, i);
                    reference.step();
                    reference.zero_grad();
                    learn(ours, i);
                    adam.step(RATE);
                }
            }
            assertNear(ours, theirs);
        }
    }

    @Test
    void isLibtorchsAdamWithAnotherFirstBeta() {
        try (PointerScope scope = new PointerScope()) {
            Tensor theirs = weight();
            AdamOptions options = new AdamOptions(RATE);
            options.betas().put(0.999, 0.5); // a C++ tuple, which stores its last value first
            var reference = new org.bytedeco.pytorch.Adam(new TensorVector(theirs), options);
            Tensor ours = weight();
            try (Optimizer adam = Adam.of(named(ours), 0.5)) {
                for (int i = 0; i < STEPS; i++) {
                    learn(theirs, i);
                    reference.step();
                    reference.zero_grad();
                    learn(ours, i);
                    adam.step(RATE);
                }
            }
            assertNear(ours, theirs);
        }
    }

    @Test
    void forgetsGradientsWithoutAStep() {
        try (PointerScope scope = new PointerScope()) {
            Tensor weight = weight();
            float[] before = Tensors.floats(weight);
            try (Optimizer adam = Adam.of(named(weight))) {
                learn(weight, 0);
                adam.forget();
                assertThat(Tensors.floats(weight.grad())).containsOnly(0);
                adam.step(RATE);
            }
            assertThat(Tensors.floats(weight)).containsExactly(before);
        }
    }

    @Test
    void learnsOnlyWhereAskedTo() {
        try (PointerScope scope = new PointerScope()) {
            Tensor weight = weight();
            Tensors.learning(named(weight), false);
            assertThat(weight.mul(weight).sum().requires_grad()).isFalse();
            Tensors.learning(named(weight), true);
            assertThat(weight.mul(weight).sum().requires_grad()).isTrue();
        }
    }

    @Test
    void leavesAloneWhatIsNotLearntOrHasNoGradient() {
        try (PointerScope scope = new PointerScope()) {
            Tensor counted = Tensors.of(new float[] {1, 2}, 2);
            Tensor unused = weight();
            float[] before = Tensors.floats(unused);
            List<NamedTensor> weights = List.of(NamedTensor.kept("counted", counted), NamedTensor.learnt("w", unused));
            try (Optimizer adam = new KerasAdam(weights)) {
                adam.step(1);
                assertThat(adam.tensors())
                        .extracting(NamedTensor::name)
                        .containsExactly("steps", "mean", "mean_square");
            }
            assertThat(Tensors.floats(counted)).containsExactly(1, 2);
            assertThat(Tensors.floats(unused)).containsExactly(before);
        }
    }

    @Test
    void forgetsWhatIsAsGoodAsNothing() {
        try (PointerScope scope = new PointerScope()) {
            Tensor weight = weight();
            try (Optimizer adam = Adam.of(named(weight))) {
                learn(weight, 0);
                for (int i = 0; i < 1_000; i++) adam.step(1e-3);
                // Without a lower bound, they would shrink to denormal numbers, which processors are slow with.
                assertThat(Tensors.floats(adam.tensors().get(1).tensor())).containsOnly(0);
            }
        }
    }

    private static List<NamedTensor> named(Tensor weight) {
        return List.of(NamedTensor.learnt("weight", weight));
    }

    private static Tensor weight() {
        Tensor weight = Tensors.of(new float[] {0.5f, -1, 2, 0.25f}, 4);
        weight.set_requires_grad(true);
        return weight;
    }

    /** A loss with gradients of different and changing sizes. */
    private static void learn(Tensor weight, int step) {
        Tensor scales = Tensors.of(new float[] {1e-4f, 1, 10, 1 + step % 3}, 4);
        weight.mul(weight).mul(scales).sum().backward();
    }

    private static void assertNear(Tensor ours, Tensor theirs) {
        float[] expected = Tensors.floats(theirs);
        float[] actual = Tensors.floats(ours);
        for (int i = 0; i < expected.length; i++) assertThat(actual[i]).isCloseTo(expected[i], within(1e-6f));
    }
}
