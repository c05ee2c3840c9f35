package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import io.saccade.testkit.StageHarness;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels are written once by the decoder, and the detector reads them in place. */
class PixelPathTest {
    private static StageHarness open(boolean track) throws Exception {
        HaarEyeSettings settings =
                new HaarEyeSettings(Clips.clip("grid_lwbsza.mpg"), 1.3, 10, Order.LEFT_TO_RIGHT, track);
        return StageHarness.open(new HaarEyeCaptureFactory(), settings);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSampleHasOnePictureAndOnePatch(boolean track) throws Exception {
        try (StageHarness eyes = open(track)) {
            for (int i = 0; i < 10; i++) {
                Sample sample = eyes.read().orElseThrow();
                assertThat(sample.get(Keys.EYES)).isPresent();
                assertThat(eyes.liveFrames()).isEqualTo(2);
                eyes.forget();
            }
        }
    }

    @Test
    void theDetectorLooksAtTheFramesOwnMemory() throws Exception {
        try (StageHarness eyes = open(false)) {
            Frame frame = eyes.read().orElseThrow().need(Keys.FRAME);
            try (Mat picture = Mats.wrap(frame);
                    BytePointer memory = new BytePointer(frame.pixels())) {
                assertThat(picture.data().address()).isEqualTo(memory.address());
            }
        }
    }
}
