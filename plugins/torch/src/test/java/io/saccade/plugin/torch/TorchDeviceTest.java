package io.saccade.plugin.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.blocks.ArticleNetwork;
import io.saccade.plugin.torch.blocks.Block;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TorchDeviceTest {
    @AfterEach
    void oneThread() {
        TorchThreads.use(1);
    }

    @Test
    void hasACpuEverywhere() {
        TorchDevice cpu = TorchDevice.of("cpu");
        try (Block network = ArticleNetwork.make(1)) {
            cpu.move(network.tensors());
            assertThat(network.tensors().get(0).tensor().is_cpu()).isTrue();
        }
    }

    @Test
    void saysThatTheShippedLibtorchKnowsNoGpu() {
        TorchThreads.use(1);
        assumeFalse(torch.hasCUDA(), "this libtorch was built for GPUs; left out");
        assertThatThrownBy(() -> TorchDevice.of("cuda:0"))
                .hasMessage("cuda:0 can't be used: this libtorch was built for the CPU only; set 'device' to cpu");
    }

    @Test
    void takesTheCpuByItselfWhereThereIsNoGpu() {
        TorchThreads.use(1);
        assumeFalse(torch.hasCUDA(), "this libtorch was built for GPUs; left out");
        assertThat(TorchDevice.of("auto").name()).isEqualTo("cpu");
        assertThatThrownBy(() -> TorchDevice.check("gpu")).hasMessageContaining("'device' must be auto, cpu or cuda:N");
    }

    @Test
    void refusesOtherNames() {
        assertThatThrownBy(() -> new TorchDevice("gpu"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("'device' must be cpu or cuda:N");
    }

    @Test
    void sharesWorkOutAmongAsManyThreadsAsItIsTold() {
        TorchThreads.use(2);
        assertThat(torch.get_num_threads()).isEqualTo(2);
        assertThat(openblas.blas_get_num_threads()).isEqualTo(1);
        assertThatThrownBy(() -> TorchThreads.use(0)).hasMessageContaining("'threads' must be 1 to 1024");
    }
}
