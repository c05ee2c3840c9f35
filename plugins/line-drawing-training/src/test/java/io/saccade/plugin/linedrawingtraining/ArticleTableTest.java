package io.saccade.plugin.linedrawingtraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

/** Compares the network with the article's table, layer by layer. */
class ArticleTableTest {
    private static final int SIDE = 128;
    private static final int COLORS = 27;

    private static ArticleTable table(int channels) {
        return new ArticleTable(ArticleLayer.all(SIDE, COLORS, channels));
    }

    @Test
    void hasTheParametersOfEveryLayer() {
        assertThat(table(2187).layers())
                .extracting(ArticleLayer::parameters)
                .containsExactly(
                        30L,
                        252L,
                        2_214L,
                        19_764L,
                        177_390L,
                        1_595_052L,
                        14_351_094L,
                        43_048_908L,
                        43_048_908L,
                        43_048_908L,
                        43_048_908L,
                        43_048_908L,
                        43_048_908L,
                        14_349_636L,
                        1_594_566L,
                        177_228L,
                        19_710L);
        assertThat(table(2187).layers())
                .extracting(ArticleLayer::side)
                .containsExactly(64, 32, 16, 8, 4, 2, 1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64);
        assertThat(table(2187).layers())
                .extracting(ArticleLayer::out)
                .containsExactly(3, 9, 27, 81, 243, 729, 2187, 2187, 2187, 2187, 2187, 2187, 2187, 729, 243, 81, 27);
    }

    @Test
    void addsUp() {
        assertThat(table(2187).parameters()).isEqualTo(290_650_308L);
        assertThat(table(2187).fixed()).isEqualTo(34_962L);
        assertThat(table(2187).toString().lines().toList())
                .contains("   1  conv 3              2  64x64x3                     30")
                .contains("  18  upsample 2x         -  128x128x27                   0")
                .contains("  19  BatchNorm           -  128x128x27                 108")
                .last()
                .asString()
                .contains("total 290,650,308, trainable 290,615,346, fixed 34,962");
    }

    @Test
    void isWhatTheNetworkHas() {
        for (int channels : List.of(5, 40)) {
            try (Block network = ArticleNetwork.make(table(channels).layers(), 1);
                    RandomTensors random = new RandomTensors(1);
                    PointerScope scope = new PointerScope()) {
                assertThat(parameters(network)).isEqualTo(table(channels).parameters());
                assertThat(network.forward(random.coins(.1, 2, 1, SIDE, SIDE), Pass.training(random))
                                .shape())
                        .containsExactly(2, COLORS, SIDE, SIDE);
            }
        }
    }

    @Test
    void theOthersSizeIsKnownBeforehandToo() {
        for (int channels : List.of(8, 48, 128)) {
            try (Block network = BestNetwork.make(COLORS, channels, 1)) {
                assertThat(parameters(network))
                        .isEqualTo(BestNetwork.size(COLORS, channels, SIDE).parameters());
            }
        }
    }

    private static long parameters(Block network) {
        return network.tensors().stream()
                .map(NamedTensor::tensor)
                .mapToLong(tensor -> tensor.numel())
                .sum();
    }
}
