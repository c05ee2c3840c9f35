package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.coloring.ColorizeFactory;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applies a third-party style network. */
class StyleTest {
    private static ColorizeSettings settings(Path model, Fit fit) {
        return new ColorizeSettings(model, fit, Ink.AUTO, false, new OnnxOptions("cpu", false, 1));
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void colorsFramesOfAnySize(Fit fit) throws Exception {
        Path candy = ReferenceData.at("models/fns_candy270.onnx");
        try (StageHarness stage = StageHarness.open(new ColorizeFactory(), settings(candy, fit))) {
            for (int[] size : new int[][] {{270, 270}, {300, 200}}) {
                Sample sample = stage.sample(0);
                byte[] blocks = Frames.blocks(size[0], size[1], 3);
                Frame frame = Frames.of(sample, size[0], size[1], Frame.Format.BGR8, blocks);
                Frame styled = stage.feed(sample.with(Keys.FRAME, frame)).get(0).need(Keys.FRAME);
                assertThat(styled.width()).isEqualTo(size[0]);
                assertThat(styled.height()).isEqualTo(size[1]);
                byte[] pixels = Frames.pixels(styled);
                double off = 0;
                for (int i = 0; i < pixels.length; i++) off += Math.abs((pixels[i] & 0xff) - (blocks[i] & 0xff));
                assertThat(off / pixels.length).isBetween(10.0, 120.0);
                stage.forget();
            }
        }
    }

    @Test
    void saysWhichNetworksItTakes() {
        Path faces = ReferenceData.at("models/mp_iris_landmark.onnx");
        assertThatThrownBy(() -> StageHarness.open(new ColorizeFactory(), settings(faces, Fit.SCALE)))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("mp_iris_landmark.onnx");
    }
}
