package io.saccade.plugin.torch;

import io.saccade.api.spi.Trial;
import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Loads libtorch and adds two numbers with it. */
public final class TorchTrial implements Trial {
    /** Called by the service loader. */
    public TorchTrial() {}

    @Override
    public String subject() {
        return "libtorch";
    }

    @Override
    public String attempt() {
        Natives.loadTorch();
        try (Tensor ones = torch.ones(2);
                Tensor sum = ones.sum()) {
            return "1 + 1 = " + Math.round(sum.item_float());
        }
    }
}
