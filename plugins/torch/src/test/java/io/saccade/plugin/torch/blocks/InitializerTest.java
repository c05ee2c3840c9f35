package io.saccade.plugin.torch.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class InitializerTest {
    @Test
    void drawsAsKerasDoes() {
        try (Initializer weights = Initializer.keras(1);
                Conv2d convolution = new Conv2d(3, 32, Window.of(3), weights)) {
            // Glorot: √(6 / (27 + 288))
            assertUniform(Tensors.floats(convolution.tensors().get(0).tensor()), 0.138013);
            assertThat(Tensors.floats(convolution.tensors().get(1).tensor())).containsOnly(0);
        }
    }

    @Test
    void drawsAsTorchDoes() {
        try (Initializer weights = Initializer.torch(1);
                Dense dense = new Dense(400, 50, weights)) {
            assertUniform(Tensors.floats(dense.tensors().get(0).tensor()), 0.05);
            assertUniform(Tensors.floats(dense.tensors().get(1).tensor()), 0.05);
        }
    }

    private static void assertUniform(float[] values, double limit) {
        double[] all =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
        double largest = IntStream.range(0, all.length)
                .mapToDouble(i -> Math.abs(all[i]))
                .max()
                .orElse(0);
        assertThat(largest).isBetween(0.9 * limit, limit);
        assertThat(IntStream.range(0, all.length)
                        .mapToDouble(i -> all[i])
                        .average()
                        .orElse(1))
                .isCloseTo(0, within(limit * 3 / Math.sqrt(all.length)));
    }

    @Test
    void drawsTheSameFromTheSameSeedWhoeverElseDraws() {
        float[] first = draw();
        try (RandomTensors others = new RandomTensors(9)) {
            others.normal(1, 100);
            torch.rand(5);
        }
        assertThat(draw()).containsExactly(first);
        // In Python: torch.manual_seed(42); torch.nn.Linear(4, 4).weight[0, 0]
        assertThat(first[0]).isEqualTo(0.38226926f);
    }

    private static float[] draw() {
        try (Initializer weights = Initializer.torch(42);
                Dense dense = new Dense(4, 4, weights)) {
            return Tensors.floats(dense.tensors().get(0).tensor());
        }
    }
}
