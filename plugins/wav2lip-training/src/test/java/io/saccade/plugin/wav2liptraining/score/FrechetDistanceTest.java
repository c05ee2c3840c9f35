package io.saccade.plugin.wav2liptraining.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.wav2liptraining.FrechetDistanceSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the distance with a network whose features are the mean of each colour. */
class FrechetDistanceTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeNetwork() throws Exception {
        OnnxGraph graph = new OnnxGraph("mean");
        var pictures = graph.input("pictures", OnnxGraph.BATCH, 3, 4, 4);
        var means = graph.node("ReduceMean")
                .ints("axes", 2, 3)
                .integer("keepdims", 0)
                .of(pictures);
        graph.output("means", means, OnnxGraph.BATCH, 3);
        OnnxFile.write(graph, folder.resolve("mean.onnx"));
    }

    @Test
    void isThatOfTwoNormalDistributions() {
        // With one feature: the squared differences of the means and of the deviations.
        FeatureStatistics narrow = new FeatureStatistics(new double[] {1}, new double[] {4});
        FeatureStatistics wide = new FeatureStatistics(new double[] {3}, new double[] {25});
        assertThat(narrow.distance(wide)).isCloseTo(4 + 9, within(1e-9));
        // With two features, correlated in one of the distributions.
        FeatureStatistics apart = new FeatureStatistics(new double[] {0, 0}, new double[] {1, 0, 0, 1});
        FeatureStatistics together = new FeatureStatistics(new double[] {0, 0}, new double[] {1, .6, .6, 1});
        double expected = 4 - 2 * (Math.sqrt(1.6) + Math.sqrt(.4));
        assertThat(apart.distance(together)).isCloseTo(expected, within(1e-9));
        assertThat(together.distance(together)).isCloseTo(0, within(1e-9));
    }

    @Test
    void leavesOutAndCountsFeaturesThatAreNoNumbers() {
        FeatureSums sums = new FeatureSums(1);
        for (float feature : new float[] {1, Float.NaN, 3, Float.NEGATIVE_INFINITY}) sums.add(new float[] {feature});

        assertThat(sums.count()).isEqualTo(2);
        assertThat(sums.notNumbers()).isEqualTo(2);
        assertThat(sums.statistics().distance(new FeatureStatistics(new double[] {2}, new double[] {2})))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void comparesFilmsOfTwoRuns() throws Exception {
        run(settings(Optional.of("real.npz"), Optional.empty()), 100, 1);
        Map<String, Double> same = run(settings(Optional.empty(), Optional.of("real.npz")), 100, 1);
        Map<String, Double> darker = run(settings(Optional.empty(), Optional.of("real.npz")), 49, 1);
        assertThat(same.get("frechetDistance")).isCloseTo(0, within(1e-5));
        // All three colours are darker by a fifth of the range.
        assertThat(darker.get("frechetDistance")).isCloseTo(3 * .2 * .2, within(1e-4));
        assertThat(darker).containsEntry("pictures", 20.0);
    }

    @Test
    void refusesStatisticsOfOtherNetworks() throws Exception {
        new FeatureStatistics(new double[2], new double[4]).write(folder.resolve("two.npz"));
        assertThatThrownBy(() -> run(settings(Optional.empty(), Optional.of("two.npz")), 10, 1))
                .hasMessageContaining("has 2 features, but the network has 3");
    }

    private static FrechetDistanceSettings settings(Optional<String> made, Optional<String> against) {
        return new FrechetDistanceSettings(
                Path.of("mean.onnx"), made.map(Path::of), against.map(Path::of), 299, new OnnxOptions("cpu", false, 1));
    }

    private Map<String, Double> run(FrechetDistanceSettings settings, int light, long seed) throws Exception {
        Random random = new Random(seed);
        List<Sample> answers = new ArrayList<>();
        try (StageHarness stage = StageBuilder.of(new FrechetDistanceFactory(), settings)
                .in(folder)
                .open()) {
            for (int i = 0; i < 20; i++) {
                Sample sample = stage.sample(i);
                int blue = light + random.nextInt(20);
                int green = light + random.nextInt(20);
                int red = light + random.nextInt(20);
                answers.addAll(
                        stage.feed(sample.with(Keys.FRAME, StageHarness.frame(sample, 12, 8, blue, green, red))));
            }
            answers.addAll(stage.finish());
            assertThat(answers).hasSize(20);
            return answers.get(19)
                    .get(Keys.METRICS)
                    .map(metrics -> metrics.values())
                    .orElse(Map.of());
        }
    }
}
