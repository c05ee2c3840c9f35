package io.saccade.plugin.torch;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.StageContext;

/** Where libtorch computes; a group of the settings of each trainer that uses it. */
public record TorchOptions(
        @Doc("threads; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("device of the training: auto, cpu or cuda:N") @Default("auto")
        String device) {
    /** Checks the settings. */
    public TorchOptions {
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
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
