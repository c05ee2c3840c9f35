package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @TempDir
    Path folder;

    private StageHarness harness;

    @BeforeEach
    void open() throws Exception {
        harness = Filming.open(folder, Filming.settings("film.mp4"));
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void drawsEachMarkWhereItBelongs() {
        Sample sample = black(0);
        Frame patch = TestFrame.black(44, 12, Frame.Format.BGR8);
        EyePair eyes = EyePair.of(new Region(100, 100, 50, 50), new Region(300, 100, 50, 50), patch);
        assertMarked(OverlayMark.EYES, sample.with(Keys.EYES, eyes), 100, 120, 349, 149);
        assertMarked(OverlayMark.FACE, sample.with(Keys.FACE, new Region(50, 60, 200, 300)), 50, 100, 249, 300);
        assertMarked(OverlayMark.GAZE, sample.with(Keys.GAZE, new Point(.5, .25)), 320, 120, 336, 120);
        assertMarked(OverlayMark.TARGET, sample.with(Keys.TARGET, new Point(0, 1)), 0, 455, 24, 479);
        Click click = new Click(0, 960, 540, "left");
        assertMarked(OverlayMark.CLICK, sample.with(Keys.CLICK, click), 320, 230, 330, 240);
        Sample small = sample.with(Keys.SCREEN, Screen.of("", 100, 0, 1281, 961));
        assertMarked(OverlayMark.CLICK, small.with(Keys.CLICK, new Click(0, 420, 480, "left")), 160, 230, 170, 240);
        Metrics metrics = new Metrics(Map.of("loss", .125));
        assertThat(marked(draw(OverlayMark.METRICS, sample.with(Keys.METRICS, metrics)), 10, 440, 150, 479))
                .isPositive();
    }

    @Test
    void drawsNothingForWhatIsNotThere() {
        assertThat(marked(draw(OverlayMark.GAZE, black(0)), 0, 0, WIDTH, HEIGHT))
                .isZero();
        Sample lost = black(0).with(Keys.GAZE, new Point(Double.NaN, .5));
        assertThat(marked(draw(OverlayMark.GAZE, lost), 0, 0, WIDTH, HEIGHT)).isZero();
    }

    @Test
    void showsAGazeBeyondTheScreenAtItsEdge() {
        Sample far = black(0).with(Keys.GAZE, new Point(-7, 1e9));
        assertThat(marked(draw(OverlayMark.GAZE, far), 0, HEIGHT - 20, 20, HEIGHT))
                .isPositive();
    }

    @Test
    void letsAClickStayForAMoment() {
        try (Overlay overlay = new Overlay(new OverlaySettings(List.of(OverlayMark.CLICK), 1920, 1080))) {
            Sample pressed = black(0).with(Keys.CLICK, new Click(0, 960, 540, "left"));
            assertThat(marked(draw(overlay, pressed), 0, 0, WIDTH, HEIGHT)).isPositive();
            assertThat(marked(draw(overlay, black(200_000_000)), 0, 0, WIDTH, HEIGHT))
                    .isPositive();
            assertThat(marked(draw(overlay, black(500_000_000)), 0, 0, WIDTH, HEIGHT))
                    .isZero();
        }
    }

    @Test
    void drawsColoursOnGrayFramesAndLeavesThemAsTheyWere() {
        Frame gray = TestFrame.black(WIDTH, HEIGHT, Frame.Format.GRAY8);
        int before = gray.pixels().hashCode();
        Sample looking = harness.sample(0).with(Keys.FRAME, gray).with(Keys.GAZE, new Point(.5, .5));
        byte[] drawn = draw(OverlayMark.GAZE, looking);
        assertThat(drawn).hasSize(WIDTH * HEIGHT * 3);
        int at = (240 * WIDTH + 320) * 3;
        assertThat(drawn[at + 2]).as("red").isNotEqualTo(drawn[at]);
        assertThat(gray.pixels().hashCode()).isEqualTo(before);
    }

    private void assertMarked(OverlayMark mark, Sample sample, int x0, int y0, int x1, int y1) {
        byte[] drawn = draw(mark, sample);
        assertThat(marked(drawn, x0 - 3, y0 - 3, x0 + 4, y0 + 4))
                .as("%s at one end", mark)
                .isPositive();
        assertThat(marked(drawn, x1 - 3, y1 - 3, x1 + 4, y1 + 4))
                .as("%s at the other", mark)
                .isPositive();
        assertThat(marked(drawn, WIDTH - 40, 0, WIDTH, 40))
                .as("%s elsewhere", mark)
                .isZero();
    }

    private Sample black(long timestampNanos) {
        return harness.sample(timestampNanos).with(Keys.FRAME, TestFrame.black(WIDTH, HEIGHT, Frame.Format.BGR8));
    }

    private static byte[] draw(OverlayMark mark, Sample sample) {
        try (Overlay overlay = new Overlay(new OverlaySettings(List.of(mark), 1920, 1080))) {
            return draw(overlay, sample);
        }
    }

    private static byte[] draw(Overlay overlay, Sample sample) {
        ByteBuffer drawn = overlay.draw(sample.need(Keys.FRAME), sample);
        assertThat(overlay.strideBytes()).isEqualTo(WIDTH * 3);
        byte[] bytes = new byte[drawn.remaining()];
        drawn.get(bytes);
        return bytes;
    }

    /** Number of bytes in the rectangle that are not black. */
    private static int marked(byte[] drawn, int x0, int y0, int x1, int y1) {
        int marked = 0;
        for (int y = Math.max(0, y0); y < Math.min(HEIGHT, y1); y++) {
            for (int x = Math.max(0, x0) * 3; x < Math.min(WIDTH, x1) * 3; x++) {
                if (drawn[y * WIDTH * 3 + x] != 0) marked++;
            }
        }
        return marked;
    }
}
