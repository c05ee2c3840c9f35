package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The eyes of a person 60 pixels apart, who is tracked with noise. */
class HeadRefineTest extends StageContract {
    private static final long FRAME_NANOS = 1_000_000_000L / 30;

    private final Random noise = new Random(1);
    private StageHarness harness;
    private double trembles;
    private double headX = 300;
    private double headY = 200;
    private double eyesApart = 60;
    private long number;

    @Override
    protected StageBuilder<?> stage() {
        return builder(false);
    }

    private static StageBuilder<HeadRefineSettings> builder(boolean mirrored) {
        return StageBuilder.of(
                new HeadRefineFactory(), new HeadRefineSettings(0.3, Duration.ofMillis(150), 0.12, mirrored));
    }

    @Override
    protected Sample sample(StageHarness bench, int at) {
        return looking(bench, at, 0.5, 0.5);
    }

    private Sample looking(StageHarness bench, long at, double x, double y) {
        Sample sample = bench.sample(at * FRAME_NANOS);
        Frame patch = sample.draft(44, 12, Frame.Format.BGR8).done();
        return sample.with(Keys.GAZE, new Point(x, y))
                .with(Keys.EYES, EyePair.of(eye(-eyesApart / 2), eye(eyesApart / 2), patch));
    }

    private Region eye(double beside) {
        return new Region(
                (int) Math.round(headX + beside + trembles * noise.nextGaussian()) - 10,
                (int) Math.round(headY + trembles * noise.nextGaussian()) - 5,
                20,
                10);
    }

    @BeforeEach
    void begin() throws Exception {
        harness = builder(false).open();
    }

    @AfterEach
    void end() throws Exception {
        harness.close();
    }

    /** The result after gaze was here for so many frames. */
    private Point look(double x, double y, int frames) throws Exception {
        Point last = new Point(x, y);
        for (int i = 0; i < frames; i++) {
            last = harness.feed(looking(harness, number++, x, y)).get(0).need(Keys.GAZE);
        }
        return last;
    }

    @Test
    void theHeadMovesAGazeThatRests() throws Exception {
        Point resting = look(0.4, 0.6, 30);
        assertThat(resting.x()).isCloseTo(0.4, within(1e-9));
        assertThat(resting.y()).isCloseTo(0.6, within(1e-9));
        headX -= 6; // the person moves to the right, by a tenth of the distance between the eyes
        headY += 12;
        Point refined = look(0.4, 0.6, 60);
        assertThat(refined.x()).isCloseTo(0.43, within(0.002));
        assertThat(refined.y()).isCloseTo(0.66, within(0.002));
    }

    @Test
    void aMirrorShowsTheOtherSide() throws Exception {
        try (StageHarness mirror = builder(true).open()) {
            for (int i = 0; i < 30; i++) mirror.feed(looking(mirror, i, 0.4, 0.6));
            headX += 6;
            Point last = new Point(0, 0);
            for (int i = 30; i < 90; i++) {
                last = mirror.feed(looking(mirror, i, 0.4, 0.6)).get(0).need(Keys.GAZE);
            }
            assertThat(last.x()).isCloseTo(0.43, within(0.002));
        }
    }

    @Test
    void gazeJumpsAndTheHeadBeginsAnew() throws Exception {
        look(0.2, 0.2, 30);
        headX -= 12;
        look(0.2, 0.2, 30);
        Point jumped = look(0.8, 0.3, 6);
        assertThat(jumped.x()).isCloseTo(0.8, within(0.02));
        assertThat(look(0.8, 0.3, 30).y()).isCloseTo(0.3, within(0.01));
    }

    @Test
    void aBlinkDoesNotThrowItAway() throws Exception {
        Point before = look(0.4, 0.6, 30);
        assertThat(look(0.4, 0.9, 4)).isEqualTo(before);
        assertThat(look(0.4, 0.6, 3)).isEqualTo(before);
    }

    @Test
    void aNearerFaceMovesItAsFar() throws Exception {
        eyesApart = 120;
        look(0.4, 0.6, 30);
        headX -= 12;
        assertThat(look(0.4, 0.6, 60).x()).isCloseTo(0.43, within(0.002));
    }

    /** Boxes that tremble by a pixel move the result by some 3 pixels of a screen that is 1920 wide. */
    @Test
    void aDetectorThatTremblesMovesItLittle() throws Exception {
        trembles = 1;
        look(0.5, 0.5, 60);
        double sum = 0;
        for (int i = 0; i < 300; i++) sum += Math.pow(look(0.5, 0.5, 1).x() - 0.5, 2);
        assertThat(Math.sqrt(sum / 300) * 1920).isLessThan(6);
    }

    @Test
    void passesOnWhatItCanNotRefine() throws Exception {
        look(0.5, 0.5, 30);
        assertThat(look(Double.NaN, 0.5, 1).x()).isNaN();
    }
}
