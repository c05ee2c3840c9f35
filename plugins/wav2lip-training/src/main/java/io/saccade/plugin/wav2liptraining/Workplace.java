package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.TorchThreads;

/**
 * The resources of a training.
 *
 * @param memory for films, in MiB
 * @param loaders threads that read films
 * @param threads threads that compute
 */
public record Workplace(int memory, int loaders, int threads, String device) {
    private static final long MIB = 1 << 20;

    public Workplace {
        InvalidSetting.unless(memory >= 16, "memory", "be 16 MiB or more");
        InvalidSetting.unless(loaders >= 1 && loaders <= 64, "loaders", "be 1 to 64");
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
        TorchDevice.check(device);
    }

    /** Sets the number of threads and finds the device. */
    public TorchDevice enter() {
        TorchThreads.use(threads);
        return TorchDevice.of(device);
    }

    public long memoryBytes() {
        return memory * MIB;
    }
}
