package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Conv2d;
import io.saccade.plugin.torch.blocks.ConvTranspose2d;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * One 3x3 convolution of the article's network, or a transposed one.
 *
 * @param turned whether it is transposed, which enlarges the picture
 * @param in input channels
 * @param out output channels
 * @param stride factor by which a side shrinks or grows
 * @param side of the square output, in pixels
 */
record ArticleLayer(boolean turned, int in, int out, int stride, int side) {
    private static final int KERNEL = 3;
    private static final int DOWN = 7;
    private static final int CORE = 2;
    private static final int FIRST = 3;

    /**
     * Returns all layers: seven convolutions that halve the picture, two convolutions and two transposed ones at the
     * smallest size, and transposed ones that enlarge it again.
     */
    static List<ArticleLayer> all(int side, int colors, int mostChannels) {
        List<ArticleLayer> layers = new ArrayList<>();
        int channels = 1;
        int size = side;
        for (int i = 0; i < DOWN + CORE; i++) {
            int stride = i < DOWN ? 2 : 1;
            int out = i < DOWN ? width(i, mostChannels) : channels;
            size /= stride;
            layers.add(new ArticleLayer(false, channels, out, stride, size));
            channels = out;
        }
        for (int i = 0; i < CORE + DOWN - 1; i++) {
            int stride = i < CORE ? 1 : 2;
            int out = i < 2 * CORE ? channels : width(DOWN + CORE - i, mostChannels);
            size *= stride;
            boolean last = i == CORE + DOWN - 2;
            layers.add(new ArticleLayer(true, channels, last ? colors : out, stride, size));
            channels = out;
        }
        return layers;
    }

    /** Returns 3, 9, 27 and so on, up to the limit. */
    private static int width(int level, int mostChannels) {
        long width = FIRST;
        for (int i = 0; i < level; i++) width *= FIRST;
        return (int) Math.min(width, mostChannels);
    }

    /** Returns the number of weights and biases. */
    long parameters() {
        return (long) KERNEL * KERNEL * in * out + out;
    }

    Block make(Initializer weights) {
        Window window = Window.of(KERNEL).stride(stride).padding(1);
        return turned
                ? new ConvTranspose2d(in, out, window, stride - 1, weights)
                : new Conv2d(in, out, window, weights);
    }
}
