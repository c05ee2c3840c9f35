package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdgesTest extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new EdgesFactory(), settings(Optional.empty()));
    }

    private static EdgesSettings settings(Optional<List<Integer>> canny) {
        return new EdgesSettings(64, Compat.CORRECTED, canny);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number);
        return sample.with(Keys.FRAME, Frames.of(sample, 99, 77, Frame.Format.BGR8, Frames.blocks(99, 77, number)));
    }

    private int lines(EdgesSettings settings) throws Exception {
        try (StageHarness stage = StageHarness.open(new EdgesFactory(), settings)) {
            Sample answer = stage.feed(sample(stage, 1)).get(0);
            int lines = 0;
            for (byte pixel : Frames.pixels(answer.need(Keys.FRAME))) {
                assertThat(pixel & 0xff).isIn(0, 255);
                if (pixel != 0) lines++;
            }
            return lines;
        }
    }

    @Test
    void thresholdsByHandDrawMoreOrLess() throws Exception {
        int many = lines(settings(Optional.of(List.of(10, 20))));
        int few = lines(settings(Optional.of(List.of(600, 800))));
        assertThat(many).isGreaterThan(few).isGreaterThan(100);
        assertThat(lines(settings(Optional.of(List.of(100_000, 100_000))))).isZero();
    }

    @Test
    void aPlainFrameHasNoLinesAndIsNoError() throws Exception {
        try (StageHarness stage = stage().open()) {
            Sample sample = stage.sample(0);
            Sample answer = stage.feed(sample.with(Keys.FRAME, StageHarness.frame(sample, 80, 80, 5, 6, 7)))
                    .get(0);
            assertThat(Frames.pixels(answer.need(Keys.FRAME))).containsOnly(0);
        }
    }

    @Test
    void thresholdsMustBeARange() {
        for (List<Integer> wrong : List.of(List.of(1), List.of(5, 4), List.of(-1, 4))) {
            assertThatThrownBy(() -> settings(Optional.of(wrong))).hasMessageContaining("'canny' must be two numbers");
        }
    }
}
