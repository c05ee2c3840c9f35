package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"auto", "cpu", "cuda:0", "cuda:12"})
    void readsDevices(String text) {
        assertThat(OnnxDevice.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "cuda", "cuda:", "cuda:-1", "cuda:9999", "CPU"})
    void refusesWhatIsNoDevice(String text) {
        assertThatThrownBy(() -> OnnxDevice.of(text))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("'device' must be auto, cpu or cuda:N, such as cuda:0");
    }

    @Test
    void zeroThreadsAreOneForEachCore() {
        assertThat(new OnnxOptions("cpu", false, 0).usedThreads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> new OnnxOptions("cpu", true, 1)).hasMessageContaining("'require-gpu'");
    }
}
