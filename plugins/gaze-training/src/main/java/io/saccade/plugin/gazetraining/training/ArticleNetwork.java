package io.saccade.plugin.gazetraining.training;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.head.HeadFrame;
import io.saccade.plugin.gazetraining.head.HeadShift;
import io.saccade.plugin.gazetraining.head.UprightEyes;
import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Conv2d;
import io.saccade.plugin.torch.blocks.Dense;
import io.saccade.plugin.torch.blocks.Flatten;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Permute;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Window;

/** The article's network of 50,210 weights: {@code [n, 12, 44, 3]} BGR, 0..1, to {@code [n, 2]}. */
final class ArticleNetwork {
    private ArticleNetwork() {}

    static Block make(long seed) {
        return Sequential.of(layers(seed), Activation.SIGMOID);
    }

    /**
     * A network that also gets the place of the head: the same layers see upright eyes and tell how these have turned
     * in the head.
     */
    static Block withGeometry(GazeClicks clicks, long seed) {
        HeadShift found = HeadShift.of(clicks);
        Block look = Sequential.of(new UprightEyes(found.heads().usualSize()), layers(seed));
        return new HeadFrame(look, found.values(), found.heads(), clicks.screen());
    }

    private static Block layers(long seed) {
        try (Initializer weights = Initializer.keras(seed)) {
            return Sequential.of(
                    Permute.channelsFirst(),
                    new Conv2d(GazeClicks.CHANNELS, 32, Window.of(3).stride(2), weights),
                    Activation.RELU,
                    new Conv2d(32, 64, Window.of(2).stride(2), weights),
                    Activation.RELU,
                    Permute.channelsLast(),
                    new Flatten(),
                    new Dense(2 * 10 * 64, 32, weights),
                    Activation.RELU,
                    new Dense(32, 2, weights));
        }
    }
}
