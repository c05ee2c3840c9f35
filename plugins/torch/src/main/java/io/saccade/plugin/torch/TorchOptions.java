package io.saccade.plugin.torch;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.StageContext;

/** Where libtorch computes; a group of the settings of each trainer that uses it. */
public record TorchOptions(
        @Doc("threads; with more than 1, results differ in their last bits") @Default("1") @Range(min = 1, max = 1024)
        int threads,

        @Doc("device of the training: auto, cpu or cuda:N") @Default("auto")
        String device) {
    /** Checks the settings. */
    public TorchOptions {
        TorchDevice.check(device);
    }

    /** Sets the number of threads, finds the device and reports it. Loads libtorch. */
    public TorchDevice enter(StageContext context) {
        TorchThreads.use(threads);
        TorchDevice found = TorchDevice.of(device);
        context.device(found.name());
        return found;
    }
}
