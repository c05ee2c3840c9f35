package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A trainer that follows a folder while clicks arrive in it. */
@Timeout(120)
class GazeFollowingTest {
    private static final ScreenSize SCREEN = new ScreenSize(1000, 500);

    @TempDir
    private Path folder;

    private Path data;
    private Path network;

    @BeforeEach
    void places() {
        data = folder.resolve("eyes");
        network = folder.resolve("gaze.onnx");
    }

    private GazeTrainerSettings settings(int follow) {
        return settings(follow, Preset.BEST, Optional.empty());
    }

    private GazeTrainerSettings settings(int follow, Preset preset, Optional<Path> checkpoint) {
        Optional<Double> heldOut = preset == Preset.BEST ? Optional.empty() : Optional.of(0.2);
        GazeRecipe recipe = Training.recipe(preset, 120, 0, heldOut, Optional.empty());
        return new GazeTrainerSettings(
                data,
                Path.of("gaze.onnx"),
                Optional.of(DrawnClicks.SCREEN),
                follow,
                recipe,
                new Workplace(checkpoint, new TorchOptions(1, "cpu")));
    }

    @Test
    void publishesABetterNetworkWhileClicksArrive() throws Exception {
        try (StageHarness harness = Training.of(settings(30), folder).open()) {
            assertThat(harness.read().orElseThrow().need(Keys.PROGRESS).done()).isZero();
            DrawnClicks clicks = new DrawnClicks(data, 1);
            clicks.everywhere(31);
            Map<String, Double> first = Training.next(harness);
            assertThat(first)
                    .containsEntry("trainings", 1.0)
                    .containsEntry("published", 1.0)
                    .containsEntry("clicks", 31.0)
                    .doesNotContainKey("publishedPx");
            clicks.everywhere(120);
            Map<String, Double> second = Training.next(harness);
            assertThat(second.get("clicks")).isGreaterThan(100);
            assertThat(second).containsEntry("trainings", 2.0).containsEntry("published", 2.0);
            assertThat(second.get("candidatePx")).isLessThanOrEqualTo(second.get("publishedPx"));
            assertThat(harness.notices()).isEmpty();
            harness.finish();
        }
        GazeClicks others = GazeClicks.of(
                ClickCollection.read(new DrawnClicks(folder.resolve("others"), 2).everywhere(40), Optional.of(SCREEN))
                        .samples(),
                SCREEN);
        float[] answers = Training.answers(network, others);
        assertThat(GazeError.of(answers, others.targets(), SCREEN).meanPx()).isLessThan(60);
    }

    @Test
    void keepsAPublishedNetworkThatIsBetter() throws Exception {
        Path good = new DrawnClicks(folder.resolve("good"), 3).everywhere(300);
        Training.run(Training.settings(good, Preset.BEST, 400), folder);
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(network, before);
        new DrawnClicks(data, 1).everywhere(31);
        try (StageHarness harness = Training.of(settings(30), folder).open()) {
            Map<String, Double> values = Training.next(harness);
            assertThat(values.get("publishedPx")).isLessThan(values.get("candidatePx"));
            assertThat(values).containsEntry("published", 0.0);
        }
        assertThat(Files.getLastModifiedTime(network)).isEqualTo(before);
    }

    @Test
    void replacesABrokenNetworkAndSaysSo() throws Exception {
        Files.writeString(network, "no network");
        new DrawnClicks(data, 1).everywhere(31);
        try (StageHarness harness = Training.of(settings(10), folder).open()) {
            assertThat(Training.next(harness)).containsEntry("published", 1.0);
            assertThat(harness.notices())
                    .singleElement()
                    .asString()
                    .contains("can't be compared with a new one, so it is replaced");
        }
    }

    @Test
    void clicksThatCannotBeUsedYetAreToldAndNotFatal() throws Exception {
        DrawnClicks clicks = new DrawnClicks(data, 1);
        clicks.everywhere(20);
        for (int i = 0; i < 15; i++) Files.writeString(data.resolve(i + "_" + i + "_Button.left.png"), "no picture");
        try (StageHarness harness = Training.of(settings(10), folder).open()) {
            harness.read();
            assertThat(harness.notices()).singleElement().asString().contains("can't be used for training yet");
            assertThat(harness.setAside())
                    .as("pictures that may be just being written")
                    .isEmpty();
            clicks.everywhere(20);
            assertThat(Training.next(harness)).containsEntry("clicks", 40.0);
            assertThat(harness.setAside()).hasSize(15);
        }
    }

    @Test
    void isTrainedAnewOnlyAfterEnoughNewClicks() throws Exception {
        DrawnClicks clicks = new DrawnClicks(data, 1);
        clicks.everywhere(32);
        try (StageHarness harness = Training.of(settings(30), folder).open()) {
            Training.next(harness);
            clicks.everywhere(8);
            for (int i = 0; i < 2; i++)
                assertThat(harness.read().orElseThrow().get(Keys.METRICS)).isEmpty();
            assertThat(network).exists();
        }
    }

    @Test
    void settingsThatCannotFollowAreRefused() {
        assertThatThrownBy(() -> settings(5, Preset.ARTICLE, Optional.empty()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("holds out no clicks");
        assertThatThrownBy(() -> settings(5, Preset.BEST, Optional.of(Path.of("c"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("checkpoint");
    }
}
