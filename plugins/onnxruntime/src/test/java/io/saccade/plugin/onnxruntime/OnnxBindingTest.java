package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxBindingTest {
    @TempDir
    private Path folder;

    private OnnxModel model;

    @BeforeEach
    void open() throws Exception {
        model = OnnxModel.open(
                TinyModel.negating(folder.resolve("tiny.onnx"), TinyModel.FLOAT, -1, 2),
                new OnnxOptions("cpu", false, 2),
                System.getLogger("test"));
    }

    @AfterEach
    void close() throws Exception {
        model.close();
    }

    @Test
    void runsOverTheSameMemoryAgainAndAgain() throws Exception {
        try (OnnxBinding binding = model.bind(new long[] {3, 2})) {
            assertThat(binding.output(0).capacity()).isEqualTo(6);
            for (int round = 0; round < 100; round++) {
                for (int i = 0; i < 6; i++) binding.input(0).put(i, round + i);
                binding.run();
                for (int i = 0; i < 6; i++) assertThat(binding.output(0).get(i)).isEqualTo(-(round + i));
            }
        }
    }

    @Test
    void bindingsOfOneModelDoNotMix() throws Exception {
        try (OnnxBinding one = model.bind(new long[] {1, 2});
                OnnxBinding other = model.bind(new long[] {1, 2})) {
            one.input(0).put(0, 5);
            other.input(0).put(0, 7);
            one.run();
            other.run();
            assertThat(one.output(0).get(0)).isEqualTo(-5);
            assertThat(other.output(0).get(0)).isEqualTo(-7);
        }
    }

    @Test
    void computesTheSameWithoutAFirstRun() throws Exception {
        try (OnnxBinding binding = model.bindUnrun(new long[] {3, 2}, new long[] {3, 2})) {
            assertThat(binding.output(0).capacity()).isEqualTo(6);
            binding.input(0).put(4, 8);
            binding.run();
            assertThat(binding.output(0).get(4)).isEqualTo(-8);
        }
        assertThatThrownBy(() -> model.bindUnrun(new long[] {3, 4}, new long[] {3, 2}))
                .hasMessage("tiny.onnx: the output must be [3,4], but is [n,2]");
    }

    @Test
    void refusesShapesTheModelDoesNotTake() {
        assertThatThrownBy(() -> model.bind(new long[] {1, 3}))
                .hasMessage("tiny.onnx: the input 'x' must be [1,3], but is [n,2]");
        assertThatThrownBy(() -> model.bind(new long[] {1, 2}, new long[] {1}))
                .hasMessageContaining("2 inputs are given");
    }

    @Test
    void doesNotRunOnceClosed() throws Exception {
        OnnxBinding binding = model.bind(new long[] {1, 2});
        binding.close();
        binding.close();
        assertThatThrownBy(binding::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
