package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesRecorderTest extends StageContract {
    @TempDir
    Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return stage(ImageFormat.PNG, Optional.empty());
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return Filming.sample(harness, number, 30, 161, 121);
    }

    private StageBuilder<?> stage(ImageFormat format, Optional<String> pattern) {
        ImagesRecorderSettings settings = new ImagesRecorderSettings(Path.of("frames"), format, pattern, false);
        return StageBuilder.of(new ImagesRecorderFactory(), settings).in(folder);
    }

    @ParameterizedTest
    @CsvSource({"BGR8, 161", "GRAY8, 160"})
    void keepsEveryPixel(Frame.Format format, int width) throws Exception {
        byte[] original = new byte[width * 121 * format.bytesPerPixel()];
        try (StageHarness harness = stage().open()) {
            Sample sample = harness.sample(0);
            Frame frame = Filming.picture(sample, width, 121, format, 5);
            for (int y = 0, row = width * format.bytesPerPixel(); y < 121; y++) {
                frame.pixels().get(y * frame.strideBytes(), original, y * row, row);
            }
            harness.feed(sample.with(Keys.FRAME, frame));
            harness.finish();
        }
        try (Mat image = imread(folder.resolve("frames/frame-000000.png").toString(), IMREAD_UNCHANGED)) {
            ByteBuffer pixels = image.createBuffer();
            byte[] kept = new byte[pixels.remaining()];
            pixels.get(kept);
            assertThat(kept).isEqualTo(original);
        }
    }

    @Test
    void callsImagesAsTheirSamplesAreCalled() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(sample(harness, 0).with(Keys.NAME, "people/anna.v2.jpeg"));
            harness.feed(sample(harness, 1).with(Keys.NAME, "plain"));
            harness.feed(sample(harness, 2).with(Keys.NAME, ".hidden"));
            harness.finish();
        }
        assertThat(folder.resolve("frames/people/anna.v2.png")).exists();
        assertThat(folder.resolve("frames/plain.png")).exists();
        assertThat(folder.resolve("frames/.hidden.png")).exists();
    }

    @Test
    void keepsAllSamplesOfOneStem() throws Exception {
        try (StageHarness harness = stage().open()) {
            int number = 0;
            for (String name : List.of("A.PNG", "a.jpg", "a.png", "a.webp", "b/a.png")) {
                harness.feed(sample(harness, number++).with(Keys.NAME, name));
            }
            assertThatThrownBy(() -> harness.feed(sample(harness, 5).with(Keys.NAME, "a.png")))
                    .hasMessageContaining("several samples are called 'a.png'; set a pattern");
        }
        assertThat(folder.resolve("frames").toFile().list())
                .containsExactlyInAnyOrder("A.png", "a.jpg.png", "a.png.png", "a.webp.png", "b");
        assertThat(folder.resolve("frames/b/a.png")).exists();
    }

    @Test
    void cutsNamesThatAreTooLong() throws Exception {
        String umlauts = "ü".repeat(127) + "x";
        try (StageHarness harness = stage().open()) {
            harness.feed(sample(harness, 0).with(Keys.NAME, umlauts));
            harness.feed(sample(harness, 1).with(Keys.NAME, "ü".repeat(127) + "y"));
            harness.feed(sample(harness, 2).with(Keys.NAME, "z".repeat(251) + ".jpg"));
        }
        assertThat(folder.resolve("frames").toFile().list())
                .hasSize(3)
                .contains("z".repeat(251) + ".png")
                .filteredOn(name -> name.startsWith("ü"))
                .allMatch(name -> name.matches("ü{121}~[0-9a-f]{8}[.]png"));
    }

    @Test
    void numbersImagesWhereAskedTo() throws Exception {
        try (StageHarness harness = stage(ImageFormat.JPG, Optional.of("p%03d")).open()) {
            harness.feed(sample(harness, 0).with(Keys.NAME, "../escape.png"));
            harness.feed(sample(harness, 1));
        }
        assertThat(folder.resolve("frames/p000.jpg")).exists();
        assertThat(folder.resolve("frames/p001.jpg")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape.png", "/escape.png", "a/../../escape.png", "..\\escape.png", "a\0b"})
    void neverLeavesItsFolder(String name) throws Exception {
        try (StageHarness harness = stage().open()) {
            assertThatThrownBy(() -> harness.feed(sample(harness, 0).with(Keys.NAME, name)))
                    .hasMessageContaining("name");
        }
        assertThat(folder.resolve("escape.png")).doesNotExist();
        assertThat(Path.of("/escape.png")).doesNotExist();
    }

    @Test
    void replacesImagesWhereAsked() throws Exception {
        Path image = folder.resolve("frames/frame-000000.png");
        Files.createDirectories(image.getParent());
        Files.writeString(image, "old");
        Files.writeString(folder.resolve("frames/frame-000001.png"), "old too");
        ImagesRecorderSettings settings =
                new ImagesRecorderSettings(Path.of("frames"), ImageFormat.PNG, Optional.empty(), true);
        try (StageHarness harness = StageBuilder.of(new ImagesRecorderFactory(), settings)
                .in(folder)
                .open()) {
            harness.feed(sample(harness, 0));
            harness.finish();
            assertThat(harness.notices()).singleElement().asString().contains("still has 1 files");
        }
        assertThat(Files.size(image)).isGreaterThan(100);
        assertThat(folder.resolve("frames").toFile().list()).hasSize(2);
    }

    @Test
    void overwritesNoImageUnasked() throws Exception {
        Path image = folder.resolve("frames/frame-000000.png");
        Files.createDirectories(image.getParent());
        Files.writeString(image, "mine");
        try (StageHarness harness = stage().open()) {
            assertThatThrownBy(() -> harness.feed(sample(harness, 0)))
                    .hasMessageContaining("frame-000000.png exists already");
        }
        assertThat(image).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame", "%s%s%s", "a/%d", "..\\%d", "%d%"})
    void wantsAPatternThatNumbers(String pattern) {
        assertThatThrownBy(() -> stage(ImageFormat.PNG, Optional.of(pattern))).hasMessageContaining("'pattern' must");
    }
}
