package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose GPU fails at the first run; a CPU session stands in for the one on the GPU. */
class DeviceSessionTest {
    private static final OnnxException NO_CUDNN = new OnnxException("lips.onnx failed: libcudnn.so.9: cannot open");

    @TempDir
    private Path folder;

    private final List<String> devices = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = TinyModel.negating(folder.resolve("lips.onnx"), TinyModel.FLOAT, 1, 2);
    }

    private DeviceSession onGpu(boolean fallsBack) throws OnnxException {
        OnnxOptions options = new OnnxOptions("auto", !fallsBack, 1);
        OnnxNotices notices = new OnnxNotices(System.getLogger("test"), devices::add, problems::add);
        DevicePlan plan = new DevicePlan(true, fallsBack, Optional.empty());
        return new DeviceSession(file, options, plan, notices, OnnxSessions.onCpu(file, "lips.onnx", options), true);
    }

    @Test
    void isOnTheGpuOnlyWhenThatHasWorked() throws Exception {
        try (DeviceSession device = onGpu(true)) {
            assertThat(device.isSettled()).isFalse();
            assertThat(devices).isEmpty();
            device.settle();
            device.settle();
            assertThat(devices).containsExactly("cuda:0");
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void goesOverToTheCpuAndSaysWhy() throws Exception {
        try (DeviceSession device = onGpu(true)) {
            OrtSession before = device.session();
            device.leaveGpu(NO_CUDNN);
            device.settle();
            assertThat(device.session()).isNotSameAs(before);
            assertThat(device.session().getNumInputs()).isEqualTo(1);
            assertThat(devices).containsExactly("cpu");
            assertThat(problems)
                    .containsExactly(
                            "lips.onnx runs on the CPU, since the GPU failed in its first run: lips.onnx failed:"
                                    + " libcudnn.so.9: cannot open; it needs NVIDIA's driver, CUDA 12 and cuDNN 9");
        }
    }

    @Test
    void staysWhereTheGpuIsDemanded() throws Exception {
        try (DeviceSession device = onGpu(false)) {
            assertThatThrownBy(() -> device.leaveGpu(NO_CUDNN))
                    .hasMessageStartingWith(
                            "lips.onnx: 'require-gpu' is set, but no GPU can be used, since it was tried,"
                                    + " and failed: lips.onnx failed: libcudnn.so.9");
        }
    }
}
