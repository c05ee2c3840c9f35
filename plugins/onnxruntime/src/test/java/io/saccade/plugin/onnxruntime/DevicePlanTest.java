package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevicePlanTest {
    private static DevicePlan plan(String device, boolean requireGpu, boolean withCuda, boolean driver)
            throws OnnxException {
        return DevicePlan.of("lips.onnx", new OnnxOptions(device, requireGpu, 1), withCuda, driver);
    }

    @Test
    void triesAGpuWhereThereMayBeOneAndFallsBack() throws Exception {
        assertThat(plan("auto", false, true, true)).isEqualTo(new DevicePlan(true, true, Optional.empty()));
    }

    @Test
    void expectsNoGpuOfTheBuildWithoutOne() throws Exception {
        assertThat(plan("auto", false, false, true)).isEqualTo(new DevicePlan(false, false, Optional.empty()));
        assertThat(plan("cpu", false, true, true)).isEqualTo(new DevicePlan(false, false, Optional.empty()));
    }

    @Test
    void saysWhyTheBuildForGpusDoesWithoutOne() throws Exception {
        assertThat(plan("auto", false, true, false).note()).contains("no NVIDIA driver was found on this machine");
    }

    @Test
    void doesNotFallBackWhereAGpuIsDemanded() throws Exception {
        assertThat(plan("auto", true, true, true).fallsBack()).isFalse();
        assertThat(plan("cuda:1", false, true, true).fallsBack()).isFalse();
    }

    @Test
    void refusesWhatCannotBeHadAndSaysWhatToDo() {
        assertThatThrownBy(() -> plan("auto", true, false, true))
                .hasMessage("lips.onnx: 'require-gpu' is set, but no GPU can be used, since this build of ONNX Runtime"
                        + " runs on the CPU only; set 'require-gpu' to false to run on the CPU, or install a"
                        + " GPU and Saccade's build for GPUs");
        assertThatThrownBy(() -> plan("cuda:1", true, true, false))
                .hasMessage("lips.onnx: cuda:1 can't be used, since no NVIDIA driver was found on this machine; set"
                        + " 'device' to auto or cpu, or install a GPU and Saccade's build for GPUs");
    }
}
