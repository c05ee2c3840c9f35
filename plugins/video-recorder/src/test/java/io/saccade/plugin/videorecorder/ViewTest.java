package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final int WIDTH = 320;

    private static StageBuilder<ViewSettings> view(OverlayMark... overlay) {
        OverlaySettings overlays = new OverlaySettings(List.of(overlay), 1920, 1080);
        return StageBuilder.of(new ViewFactory(), new ViewSettings(overlays, WIDTH, 90));
    }

    private static BufferedImage shown(int width, int height, OverlayMark... overlay) throws Exception {
        try (StageHarness harness = view(overlay).open()) {
            Sample sample = Filming.sample(harness, 0, 30, width, height);
            harness.feed(sample.with(Keys.GAZE, new Point(.5, .5)));
            assertThat(harness.shown()).hasSize(1);
            return ImageIO.read(new ByteArrayInputStream(harness.shown().get(0)));
        }
    }

    @Test
    void makesWideFramesSmallerAndLeavesSmallOnes() throws Exception {
        BufferedImage wide = shown(1280, 720);
        assertThat(wide.getWidth()).isEqualTo(WIDTH);
        assertThat(wide.getHeight()).isEqualTo(180);
        assertThat(shown(160, 120).getWidth()).isEqualTo(160);
    }

    @Test
    void drawsTheOverlay() throws Exception {
        Color plain = new Color(shown(320, 240).getRGB(160, 120));
        Color marked = new Color(shown(320, 240, OverlayMark.GAZE).getRGB(160, 120));
        assertThat(Math.abs(plain.getGreen() - marked.getGreen()) + Math.abs(plain.getRed() - marked.getRed()))
                .isGreaterThan(40);
    }
}
