package io.saccade.plugin.torch.blocks;

/** The article's gaze network: {@code [n, 12, 44, 3]} BGR, 0..1, to {@code [n, 2]}, fractions of the screen. */
public final class ArticleNetwork {
    private ArticleNetwork() {}

    public static Block make(long seed) {
        try (Initializer weights = Initializer.keras(seed)) {
            return Sequential.of(
                    Permute.channelsFirst(),
                    new Conv2d(3, 32, Window.of(3).stride(2), weights),
                    Activation.RELU,
                    new Conv2d(32, 64, Window.of(2).stride(2), weights),
                    Activation.RELU,
                    Permute.channelsLast(),
                    new Flatten(),
                    new Dense(1280, 32, weights),
                    Activation.RELU,
                    new Dense(32, 2, weights),
                    Activation.SIGMOID);
        }
    }
}
