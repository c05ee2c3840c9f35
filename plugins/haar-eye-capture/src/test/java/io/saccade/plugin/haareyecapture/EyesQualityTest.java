package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is measured of frames whose eyes and light are known. */
class EyesQualityTest {
    private static final long FRAME_NANOS = 100_000_000;

    private StageHarness stage;
    private long nanos;

    @BeforeEach
    void open() throws Exception {
        stage = StageHarness.open(new EyesQualityFactory(), new EyesQualitySettings());
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    /** @param light of the frame, and twice as much around the eyes */
    private Metrics frame(boolean eyes, int light) throws Exception {
        nanos += FRAME_NANOS;
        Sample sample = stage.sample(nanos);
        FrameDraft draft = sample.draft(200, 100, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                boolean bright = x >= 50 && x < 110 && y >= 40 && y < 60;
                for (int i = 0; i < 3; i++) {
                    pixels.put(y * draft.strideBytes() + 3 * x + i, (byte) (bright ? 2 * light : light));
                }
            }
        }
        Frame frame = draft.done();
        sample = sample.with(Keys.FRAME, frame);
        if (eyes) {
            sample = sample.with(Keys.EYES, EyePair.of(new Region(50, 40, 20, 20), new Region(90, 40, 20, 20), frame));
        }
        Metrics metrics = stage.feed(sample).get(0).need(Keys.METRICS);
        stage.forget();
        return metrics;
    }

    @Test
    void tellsTheShareTheDistanceAndTheLight() throws Exception {
        Map<String, Double> values = frame(true, 51).values();
        assertThat(values.get("eyesPercent")).isEqualTo(100);
        assertThat(values.get("eyesApartPercent")).isEqualTo(20);
        assertThat(values.get("lightPercent")).isCloseTo(40, within(.5));
    }

    @Test
    void withoutEyesTheLightIsTheFrames() throws Exception {
        Map<String, Double> values = frame(false, 51).values();
        assertThat(values).doesNotContainKey("eyesApartPercent").containsEntry("eyesPercent", 0.);
        assertThat(values.get("lightPercent")).isBetween(20., 23.);
    }

    @Test
    void countsTheLastTwoSecondsOnly() throws Exception {
        for (int i = 0; i < 30; i++) frame(false, 51);
        for (int i = 0; i < 5; i++) frame(true, 51);
        assertThat(frame(true, 51).values().get("eyesPercent")).isCloseTo(100. * 6 / 21, within(1.));
        for (int i = 0; i < 20; i++) frame(true, 51);
        assertThat(frame(true, 51).values().get("eyesPercent")).isEqualTo(100);
    }
}
