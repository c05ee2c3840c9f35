package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.BatchNorm;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Upsample;
import java.util.ArrayList;
import java.util.List;

/**
 * The article's network: {@code [n, 1, side, side]}, 1 on the lines, to a score for each colour,
 * {@code [n, colors, side, side]}. All convolutions but the last are followed by ReLU and batch norm; the last is
 * followed by an upsampling and batch norm. The article puts softmax before that norm, after which the values are no
 * probabilities; here softmax comes last, with the loss.
 */
final class ArticleNetwork {
    /** The side must be a multiple of this: seven convolutions halve it. */
    static final int MULTIPLE = 128;

    private ArticleNetwork() {}

    static Block make(List<ArticleLayer> layers, long seed) {
        try (Initializer weights = Initializer.keras(seed)) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < layers.size(); i++) {
                blocks.add(layers.get(i).make(weights));
                blocks.add(i == layers.size() - 1 ? new Upsample(2) : Activation.RELU);
                blocks.add(BatchNorm.keras(layers.get(i).out()));
            }
            return Sequential.of(blocks.toArray(Block[]::new));
        }
    }
}
