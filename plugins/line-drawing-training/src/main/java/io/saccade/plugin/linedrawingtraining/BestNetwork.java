package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.blocks.Activation;
import io.saccade.plugin.torch.blocks.BatchNorm;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Conv2d;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Skip;
import io.saccade.plugin.torch.blocks.Upsample;
import io.saccade.plugin.torch.blocks.Window;

/**
 * A U-Net: {@code [n, 1, side, side]}, 1 on the lines, to a score for each colour, {@code [n, colors, side, side]}.
 * Five levels halve the picture and double the channels, up to their limit. On the way up, skip connections pass each
 * level's input on, which keeps the lines in place.
 */
final class BestNetwork {
    /** The side must be a multiple of this. */
    static final int MULTIPLE = 32;

    private static final int LEVELS = 5;
    private static final int FIRST = 8;

    private final int mostChannels;
    private final Initializer weights;

    private BestNetwork(int mostChannels, Initializer weights) {
        this.mostChannels = mostChannels;
        this.weights = weights;
    }

    static Block make(int colors, int mostChannels, long seed) {
        try (Initializer weights = Initializer.torch(seed)) {
            int first = Math.min(FIRST, mostChannels);
            BestNetwork network = new BestNetwork(mostChannels, weights);
            return Sequential.of(
                    network.convolution(1, first, 1),
                    network.level(LEVELS, first),
                    new Conv2d(first, colors, Window.of(1), weights));
        }
    }

    /** Computes the size of the network without creating it. */
    static NetworkSize size(int colors, int mostChannels, int side) {
        int first = Math.min(FIRST, mostChannels);
        long scores = (long) side * side * colors;
        return NetworkSize.convolution(1, first, side)
                .plus(size(LEVELS, first, mostChannels, side))
                .plus(new NetworkSize((long) first * colors + colors, 0, scores));
    }

    private static NetworkSize size(int below, int channels, int mostChannels, int side) {
        if (below == 0) return NetworkSize.convolution(channels, channels, side);
        int inside = Math.min(2 * channels, mostChannels);
        return NetworkSize.convolution(channels, inside, side / 2)
                .plus(NetworkSize.convolution(inside, inside, side / 2))
                .plus(size(below - 1, inside, mostChannels, side / 2))
                .plus(NetworkSize.convolution(channels + inside, channels, side));
    }

    /** Creates a level, which keeps the picture's size and its channels. */
    private Block level(int below, int channels) {
        if (below == 0) return convolution(channels, channels, 1);
        int inside = Math.min(2 * channels, mostChannels);
        Block under = Sequential.of(
                convolution(channels, inside, 2),
                convolution(inside, inside, 1),
                level(below - 1, inside),
                new Upsample(2));
        return Sequential.of(new Skip(under), convolution(channels + inside, channels, 1));
    }

    private Block convolution(int in, int out, int stride) {
        return Sequential.of(
                new Conv2d(in, out, Window.of(3).stride(stride).padding(1), weights),
                BatchNorm.torch(out),
                Activation.RELU);
    }
}
