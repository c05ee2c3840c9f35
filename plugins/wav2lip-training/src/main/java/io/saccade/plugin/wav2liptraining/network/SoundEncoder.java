package io.saccade.plugin.wav2liptraining.network;

import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.ConvNorm;
import io.saccade.plugin.torch.blocks.Initializer;
import io.saccade.plugin.torch.blocks.Sequential;
import io.saccade.plugin.torch.blocks.Window;
import io.saccade.plugin.wav2liptraining.Channels;
import java.util.ArrayList;
import java.util.List;

/** The sound encoder: 200 ms of mel columns {@code [n, 1, 80, 16]} to {@code [n, 512 x width, 1, 1]}. */
public final class SoundEncoder {
    private SoundEncoder() {}

    /**
     * Creates an encoder.
     *
     * @param deepResiduals residual blocks of 256 channels: one in the generator, two in the expert
     */
    public static Sequential of(Channels channels, int deepResiduals, Initializer weights) {
        int c32 = channels.of(32);
        int c64 = channels.of(64);
        int c128 = channels.of(128);
        int c256 = channels.of(256);
        int c512 = channels.of(512);
        Window around = Window.of(3).padding(1);
        List<Block> blocks = new ArrayList<>();
        add(blocks, ConvNorm.of(1, c32, around, weights), c32, 2, weights);
        add(blocks, ConvNorm.of(c32, c64, around.stride(3, 1), weights), c64, 2, weights);
        add(blocks, ConvNorm.of(c64, c128, around.stride(3), weights), c128, 2, weights);
        add(blocks, ConvNorm.of(c128, c256, around.stride(3, 2), weights), c256, deepResiduals, weights);
        blocks.add(ConvNorm.of(c256, c512, Window.of(3), weights));
        blocks.add(ConvNorm.of(c512, c512, Window.of(1), weights));
        return Sequential.of(blocks.toArray(Block[]::new));
    }

    /** Adds a block, followed by residual blocks. */
    public static void add(List<Block> blocks, ConvNorm first, int channels, int residuals, Initializer weights) {
        blocks.add(first);
        for (int i = 0; i < residuals; i++) blocks.add(ConvNorm.residual(channels, weights));
    }
}
