package io.saccade.plugin.torch.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.ArticleNetwork;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.KerasAdam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trains the article's network with the same weights and batches as in Keras, and compares the results. */
class KerasParityTest {
    private static final int STEPS = 40;
    private static final int BATCH = 32;
    private static final int CROPS = 64;

    private final PointerScope scope = new PointerScope();
    private Block network;
    private Tensor crops;
    private Tensor targets;

    @BeforeEach
    void readReference() throws IOException {
        Map<String, float[]> weights = Npy.archive("golden/gaze/initial-weights.npz");
        network = ArticleNetwork.make(1);
        List<NamedTensor> tensors = network.tensors();
        convolution(tensors.get(0).tensor(), weights.get("conv1_kernel"));
        Tensors.fill(tensors.get(1).tensor(), weights.get("conv1_bias"));
        convolution(tensors.get(2).tensor(), weights.get("conv2_kernel"));
        Tensors.fill(tensors.get(3).tensor(), weights.get("conv2_bias"));
        dense(tensors.get(4).tensor(), weights.get("dense1_kernel"));
        Tensors.fill(tensors.get(5).tensor(), weights.get("dense1_bias"));
        dense(tensors.get(6).tensor(), weights.get("dense2_kernel"));
        Tensors.fill(tensors.get(7).tensor(), weights.get("dense2_bias"));
        crops = Tensors.of(Npy.fractions("golden/gaze/crops.npy"), CROPS, 12, 44, 3);
        targets = Tensors.of(Npy.floats("golden/gaze/targets.npy"), CROPS, 2);
    }

    /** Converts from height, width, in, out. */
    private static void convolution(Tensor weight, float[] kernel) {
        Tensor keras = Tensors.of(kernel, weight.size(2), weight.size(3), weight.size(1), weight.size(0));
        Tensors.fill(weight, Tensors.floats(keras.permute(3, 2, 0, 1)));
    }

    /** Converts from in, out. */
    private static void dense(Tensor weight, float[] kernel) {
        Tensors.fill(
                weight,
                Tensors.floats(
                        Tensors.of(kernel, weight.size(1), weight.size(0)).t()));
    }

    @AfterEach
    void free() {
        if (network != null) network.close();
        scope.close();
    }

    @Test
    void hasAsManyWeights() {
        assertThat(network.tensors().stream().mapToLong(t -> t.tensor().numel()).sum())
                .isEqualTo(50_210);
    }

    @Test
    void answersTheSameBeforeItLearns() throws IOException {
        assertPredictions("golden/gaze/initial-predictions.npy", 1e-6f);
    }

    @Test
    void learnsTheSameWithKerasAdam() throws Exception {
        try (Optimizer optimizer = new KerasAdam(network.tensors())) {
            double[] differences = learn(optimizer);
            // Measured: at most 1.2e-8, three units in the last place of a loss.
            assertThat(Arrays.stream(differences).max().getAsDouble()).isLessThan(1e-7);
        }
        assertPredictions("golden/gaze/final-predictions.npy", 3e-6f);
    }

    @Test
    void learnsNearlyTheSameWithAdam() throws Exception {
        try (Optimizer optimizer = Adam.of(network.tensors())) {
            double[] differences = learn(optimizer);
            assertThat(differences[0]).isLessThan(1e-6);
            assertThat(Arrays.stream(differences).limit(10).max().getAsDouble()).isLessThan(5e-4);
            assertThat(Arrays.stream(differences).max().getAsDouble()).isLessThan(3e-3);
        }
    }

    /** Returns each loss's difference from the reference. */
    private double[] learn(Optimizer optimizer) throws Exception {
        int[] batches = Npy.integers("golden/gaze/batches.npy");
        List<Double> reference = losses();
        double[] differences = new double[STEPS];
        try (GradientLearner learner = new GradientLearner(
                network,
                optimizer,
                LearningRate.constant(1e-3),
                (step, pass) -> torch.mse_loss(
                        network.forward(Tensors.rows(crops, step.samples()), pass),
                        Tensors.rows(targets, step.samples())))) {
            for (int i = 0; i < STEPS; i++) {
                int[] samples = Arrays.copyOfRange(batches, i * BATCH, (i + 1) * BATCH);
                double loss = learner.learn(new TrainingStep(i, 0, samples, 0));
                differences[i] = Math.abs(loss - reference.get(i));
            }
        }
        return differences;
    }

    private static List<Double> losses() throws IOException {
        String json = Files.readString(Npy.file("golden/gaze/parity.json"));
        Matcher losses = Pattern.compile("\"losses\": \\[([^\\]]*)\\]").matcher(json);
        assertThat(losses.find()).isTrue();
        return Arrays.stream(losses.group(1).split(",")).map(Double::valueOf).toList();
    }

    private void assertPredictions(String file, float tolerance) throws IOException {
        float[] reference = Npy.floats(file);
        float[] predictions = Tensors.floats(network.forward(crops, Pass.EVALUATION));
        for (int i = 0; i < reference.length; i++) {
            assertThat(predictions[i]).isCloseTo(reference[i], within(tolerance));
        }
    }
}
