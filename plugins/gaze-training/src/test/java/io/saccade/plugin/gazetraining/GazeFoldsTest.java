package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.plugin.gazetraining.folds.GazeFoldsFactory;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazeFoldsTest extends StageContract {
    private static final int CLICKS = 60;

    @TempDir
    private Path folder;

    private GazeFoldsSettings settings(Preset preset, int folds, double apartPx) throws Exception {
        return new GazeFoldsSettings(
                new DrawnClicks(folder.resolve("eyes"), 1).everywhere(CLICKS),
                preset,
                folds,
                true,
                apartPx,
                Optional.of(DrawnClicks.SCREEN),
                Optional.of(20),
                Geometry.AUTO,
                new TorchOptions(1, "cpu"));
    }

    @Override
    protected StageBuilder<?> stage() throws Exception {
        return StageBuilder.of(new GazeFoldsFactory(), settings(Preset.ARTICLE, 2, 0));
    }

    @Test
    void firstLearnsThenTellsOfEachClick() throws Exception {
        List<Progress> rounds = new ArrayList<>();
        List<Sample> clicks = new ArrayList<>();
        try (StageHarness harness = StageBuilder.of(new GazeFoldsFactory(), settings(Preset.BEST, 3, 0))
                .open()) {
            assertThat(harness.longestCall()).hasValue(TrainingCapture.LONGEST_CALL);
            for (Optional<Sample> sample = harness.read(); sample.isPresent(); sample = harness.read()) {
                sample.get().get(Keys.PROGRESS).ifPresent(rounds::add);
                if (sample.get().get(Keys.TARGET).isPresent()) clicks.add(sample.get());
            }
        }
        assertThat(rounds).extracting(Progress::done).isSorted();
        Progress last = rounds.get(rounds.size() - 1);
        assertThat(last.done()).isEqualTo(last.total());
        assertThat(clicks).hasSize(CLICKS).allSatisfy(GazeFoldsTest::assertTold);
        assertThat(clicks).extracting(click -> click.need(Keys.NAME)).isSorted();
    }

    private static void assertTold(Sample click) {
        String[] name = click.need(Keys.NAME).split("_");
        assertThat(click.need(Keys.TARGET).x()).isCloseTo(Integer.parseInt(name[0]) / 999.0, within(1e-6));
        assertThat(click.need(Keys.TARGET).y()).isCloseTo(Integer.parseInt(name[1]) / 499.0, within(1e-6));
        assertThat(click.need(Keys.SCREEN).width()).isEqualTo(1000);
        for (Point gaze : List.of(
                click.need(Keys.GAZE),
                click.need(GazeFoldsFactory.ARTICLE_GAZE),
                click.need(GazeFoldsFactory.MEAN_GAZE))) {
            assertThat(gaze.x()).isBetween(0.0, 1.0);
            assertThat(gaze.y()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void leavesNeighboursOut() throws Exception {
        assertThatThrownBy(() -> StageBuilder.of(new GazeFoldsFactory(), settings(Preset.BEST, 3, 400))
                        .open())
                .hasMessageContainingAll("400", "clicks remain for training", "'apart-px'");
    }
}
