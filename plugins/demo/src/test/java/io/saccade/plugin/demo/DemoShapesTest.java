package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoShapesTest extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new DemoShapesCaptureFactory(), settings(64, 20, 1));
    }

    private static DemoShapesSettings settings(int size, int count, int frames) {
        return new DemoShapesSettings(size, Optional.of(count), Optional.of(5L), frames);
    }

    private static List<Integer> contents(DemoShapesSettings settings) throws Exception {
        List<Integer> contents = new ArrayList<>();
        try (StageHarness stage = StageHarness.open(new DemoShapesCaptureFactory(), settings)) {
            for (Optional<Sample> sample = stage.read(); sample.isPresent(); sample = stage.read()) {
                Frame frame = sample.get().need(Keys.FRAME);
                assertThat(List.of(frame.width(), frame.height())).containsOnly(settings.size());
                contents.add(frame.pixels().hashCode());
                stage.forget();
            }
            stage.finish();
        }
        return contents;
    }

    @Test
    void everySceneIsAnotherAndTheSameAgain() throws Exception {
        List<Integer> first = contents(settings(64, 200, 1));
        assertThat(new HashSet<>(first)).hasSize(200);
        assertThat(contents(settings(64, 200, 1))).isEqualTo(first);
    }

    @Test
    void scenesMoveWhereTheyHaveSeveralFrames() throws Exception {
        List<Integer> still = contents(settings(64, 3, 1));
        List<Integer> moving = contents(settings(64, 3, 4));
        assertThat(new HashSet<>(moving)).hasSize(12);
        assertThat(moving.get(4)).isEqualTo(still.get(1));
    }

    @Test
    void namesAndColorsThem() throws Exception {
        try (StageHarness stage = stage().open()) {
            assertThat(stage.expected()).isEqualTo(20);
            Sample sample = stage.read().orElseThrow();
            assertThat(sample.need(Keys.NAME)).isEqualTo("scene-000001");
            ByteBuffer pixels = sample.need(Keys.FRAME).pixels();
            HashSet<Integer> colors = new HashSet<>();
            for (int i = 0; i < 64; i++)
                colors.add(pixels.getInt(i * sample.need(Keys.FRAME).strideBytes()));
            assertThat(colors).hasSizeGreaterThan(5);
            assertThat(stage.read().orElseThrow().need(Keys.NAME)).isEqualTo("scene-000002");
        }
    }

    @Test
    void goesOnForeverUnlessTold() throws Exception {
        DemoShapesSettings endless = new DemoShapesSettings(32, Optional.empty(), Optional.empty(), 1);
        try (StageHarness stage = StageHarness.open(new DemoShapesCaptureFactory(), endless)) {
            for (int i = 0; i < 1000; i++) {
                assertThat(stage.read()).isPresent();
                stage.forget();
            }
        }
    }
}
