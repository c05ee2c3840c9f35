package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.facedetection.FacesSettings.Detector;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacesSettingsTest {
    @Test
    void asksForANetworkWhereOneIsNeededAndOnlyThere() {
        assertThatThrownBy(() -> settings(Detector.ONNX, Optional.empty(), "auto"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("'model' must name a network where 'detector' is onnx, such as version-RFB-320.onnx");
        assertThatThrownBy(() -> settings(Detector.HAAR, Optional.of(Path.of("a.onnx")), "auto"))
                .hasMessage("'model' must be left out where 'detector' is haar");
    }

    @Test
    void refusesWhatIsNoDevice() {
        assertThatThrownBy(() -> settings(Detector.HAAR, Optional.empty(), "gpu"))
                .hasMessageContaining("'device' must be auto, cpu or cuda:N");
    }

    @Test
    void looksForFacesOfATwentiethOfTheFrame() {
        assertThat(FacesSettingsFixture.haar().settings().smallestIn(1280, 720)).isEqualTo(36);
        assertThat(FacesSettingsFixture.haar().settings().smallestIn(10, 10)).isEqualTo(1);
        assertThat(FacesSettingsFixture.haar().minSize(50).settings().smallestIn(1280, 720))
                .isEqualTo(50);
    }

    private static FacesSettings settings(Detector detector, Optional<Path> model, String device) {
        return new FacesSettings(
                detector,
                model,
                Optional.empty(),
                0.7,
                Which.LARGEST,
                Optional.empty(),
                new OnnxOptions(device, false, 1));
    }
}
