package io.saccade.plugin.torch;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/** Sets the number of threads of libtorch, for the whole process. The default is one. */
public final class TorchThreads {
    private static final int MOST = 1024;

    private TorchThreads() {}

    /**
     * Sets the number of threads. With one, the same seed gives the same bits; with more, sums may be rounded in
     * another order. OpenBLAS always gets one: libtorch splits the work before it calls OpenBLAS, and two thread pools
     * slow one another down 80-fold on a busy machine.
     *
     * @param threads 1 or more; one is fastest for networks of less than a million weights
     * @throws InvalidSetting at the key {@code threads}
     */
    public static void use(int threads) {
        InvalidSetting.unless(threads >= 1 && threads <= MOST, "threads", "be 1 to " + MOST);
        Natives.loadTorch();
        torch.set_num_threads(threads);
        openblas.blas_set_num_threads(1);
    }
}
