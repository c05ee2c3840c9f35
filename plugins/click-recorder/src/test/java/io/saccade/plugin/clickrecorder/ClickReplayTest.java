package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickReplayTest extends StageContract {
    @TempDir
    private Path folder;

    @BeforeEach
    void collect() throws Exception {
        ClickSamplesSettings settings = new ClickSamplesSettings(Path.of("eyes"), Optional.empty(), Optional.empty());
        try (StageHarness harness = StageBuilder.of(new ClickSamplesRecorderFactory(), settings)
                .in(folder)
                .open()) {
            for (int i = 0; i < 3; i++) harness.feed(Eyes.clicked(harness, i));
            harness.finish();
        }
        Pictures.eyes(folder.resolve("eyes/639_240_Button.right.png"), 5);
        Files.writeString(folder.resolve("eyes/1_2_Button.left.png"), "broken");
    }

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(
                        new ClickSamplesCaptureFactory(), new ClickReplaySettings("eyes", Optional.of("640x480")))
                .in(folder);
    }

    @Test
    void givesWhatWasRecorded() throws Exception {
        try (StageHarness harness = stage().open()) {
            assertThat(harness.expected()).isEqualTo(4);
            assertThat(harness.setAside()).containsExactly("1_2_Button.left.png: it is no picture that can be decoded");
            harness.read();
            Sample second = harness.read().orElseThrow();
            assertThat(second.need(Keys.NAME)).isEqualTo("000002.png");
            assertThat(second.need(Keys.CLICK)).isEqualTo(new Click(40_000_000, 1, 1.5, "left"));
            assertThat(second.need(Keys.TARGET)).isEqualTo(new Point(1 / 2559.0, 1.5 / 1439));
            assertThat(second.need(Keys.SCREEN)).isEqualTo(Screen.of("2560x1440", 0, 0, 2560, 1440));
            EyePair eyes = second.need(Keys.EYES);
            assertThat(eyes.left()).isEqualTo(new Region(10, 20, 30, 31));
            assertThat(eyes.frame()).contains(new FrameSize(640, 480));
            assertThat(PatchPictures.png(eyes.patch()))
                    .isEqualTo(Files.readAllBytes(folder.resolve("eyes/000002.png")));
        }
    }

    @Test
    void givesWhatNamesTell() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < 3; i++) harness.read();
            Sample last = harness.read().orElseThrow();
            assertThat(last.need(Keys.TARGET)).isEqualTo(new Point(1, 240.0 / 479));
            assertThat(last.need(Keys.CLICK).button()).isEqualTo("right");
            assertThat(last.need(Keys.EYES).right()).isEqualTo(new Region(0, 0, 0, 0));
            assertThat(last.need(Keys.EYES).frame()).isEmpty();
            assertThat(harness.read()).isEmpty();
        }
    }

    @Test
    void saysThatAFolderHoldsNoClicks() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        StageBuilder<?> empty = StageBuilder.of(
                        new ClickSamplesCaptureFactory(), new ClickReplaySettings("empty", Optional.empty()))
                .in(folder);
        assertThatThrownBy(empty::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no clicks were found in " + folder.resolve("empty"));
    }

    @Test
    void hasAnAddress() {
        ClickSamplesCaptureFactory factory = new ClickSamplesCaptureFactory();
        assertThat(factory.settingsFor("clicks:eyes")).contains(Map.of("source", "eyes"));
        assertThat(factory.settingsFor("eyes")).isEmpty();
    }
}
