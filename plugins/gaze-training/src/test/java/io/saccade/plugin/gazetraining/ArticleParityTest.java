package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.torch.Block;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Seeds;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TrainingStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Preset {@code article}, from the files of clicks on, learns as the article's program did in Keras. */
class ArticleParityTest {
    private static final ScreenSize SCREEN = new ScreenSize(1920, 1080);
    private static final int BATCH = 32;
    private static final long SEED = 7;

    @Test
    void has50210Weights() {
        try (Block network = ArticleNetwork.make(1)) {
            assertThat(network.tensors().stream()
                            .mapToLong(weight -> weight.tensor().numel())
                            .sum())
                    .isEqualTo(50_210);
        }
    }

    @Test
    void hasTheLossesOfKeras() throws Exception {
        GoldenGaze golden = new GoldenGaze();
        GazeClicks clicks = GazeClicks.of(
                        ClickCollection.read(ReferenceClicks.folder(), Optional.of(SCREEN))
                                .samples(),
                        SCREEN)
                .part(golden.clicks());
        int[] batches = places(golden.batches(), clicks.size());
        double[] losses = new double[golden.losses().length];
        try (GazeTraining training =
                GazeRecipe.of(Preset.ARTICLE, Optional.empty(), 1, "cpu").begin(clicks, SEED)) {
            fill(training.network(), golden);
            for (int i = 0; i < losses.length; i++) {
                try (PointerScope scope = new PointerScope()) {
                    int[] batch = Arrays.copyOfRange(batches, i * BATCH, (i + 1) * BATCH);
                    losses[i] = training.learner().learn(new TrainingStep(i, 0, batch, 0));
                }
            }
        }
        assertThat(losses).containsExactly(golden.losses(), within(1e-7));
    }

    /** Where the training, which shuffles its clicks first, has them. */
    private static int[] places(int[] numbers, int clicks) {
        int[] order = Seeds.shuffled(clicks, SEED);
        int[] places = new int[clicks];
        for (int place = 0; place < clicks; place++) places[order[place]] = place;
        return Arrays.stream(numbers).map(number -> places[number]).toArray();
    }

    /** Keras keeps convolutions as height, width, in, out, and dense layers as in, out. */
    private static void fill(Block network, GoldenGaze golden) throws Exception {
        List<NamedTensor> weights = network.tensors();
        List<String> layers = List.of("conv1", "conv2", "dense1", "dense2");
        for (int layer = 0; layer < layers.size(); layer++) {
            Tensor kernel = weights.get(2 * layer).tensor();
            try (PointerScope scope = new PointerScope()) {
                float[] values = golden.weights(layers.get(layer) + "_kernel");
                Tensor turned = layer < 2
                        ? Tensors.of(values, kernel.size(2), kernel.size(3), kernel.size(1), kernel.size(0))
                                .permute(3, 2, 0, 1)
                        : Tensors.of(values, kernel.size(1), kernel.size(0)).t();
                Tensors.fill(kernel, Tensors.floats(turned));
                Tensors.fill(weights.get(2 * layer + 1).tensor(), golden.weights(layers.get(layer) + "_bias"));
            }
        }
    }
}
