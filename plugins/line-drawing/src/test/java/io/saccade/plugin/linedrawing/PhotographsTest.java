package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import io.saccade.plugin.linedrawing.pairs.PairFiles;
import io.saccade.plugin.linedrawing.photograph.PhotographsFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotographsTest extends StageContract {
    @TempDir
    private Path folder;

    private Path photos;

    @BeforeEach
    void photograph() throws IOException {
        photos = folder.resolve("photos");
        for (int i = 0; i < 3; i++) Frames.write(photos.resolve("dogs/a" + i + ".jpg"), 200 + i, 150, i);
        Frames.write(photos.resolve("Grüße aus Köln.png"), 130, 130, 7);
    }

    @Override
    protected StageBuilder<?> stage() {
        return Preparing.photographs(folder);
    }

    private static List<String> names(StageHarness stage) throws Exception {
        List<String> names = new ArrayList<>();
        for (Optional<Sample> sample = stage.read(); sample.isPresent(); sample = stage.read()) {
            Frame frame = sample.get().need(Keys.FRAME);
            assertThat(List.of(frame.width(), frame.height())).containsOnly(Preparing.SIDE);
            names.add(sample.get().need(Keys.NAME));
        }
        stage.finish();
        return names;
    }

    @Test
    void readsATreeInTheOrderOfNames() throws Exception {
        try (StageHarness stage = stage().open()) {
            assertThat(stage.expected()).isEqualTo(4);
            assertThat(names(stage)).containsExactly("Grüße aus Köln.png", "dogs/a0.jpg", "dogs/a1.jpg", "dogs/a2.jpg");
            assertThat(stage.setAside()).isEmpty();
            assertThat(stage.notices()).isEmpty();
        }
    }

    @Test
    void leavesOutWhatIsFinished() throws Exception {
        PairFiles.of(folder.resolve("drawings"), "dogs/a1.jpg")
                .orElseThrow()
                .write(ByteBuffer.allocate(1), ByteBuffer.allocate(1));
        try (StageHarness stage = stage().open()) {
            assertThat(stage.expected()).isEqualTo(3);
            assertThat(names(stage)).doesNotContain("dogs/a1.jpg").hasSize(3);
        }
    }

    @Test
    void namesWhatItCannotUseAndWhy() throws Exception {
        for (String name : List.of("cmyk.jpg", "palette.png", "alpha.png", "sixteen.png", "moving.gif", "still.gif")) {
            try (InputStream in = getClass().getResourceAsStream("/hostile/" + name)) {
                Files.write(photos.resolve(name), in.readAllBytes());
            }
        }
        ground(photos.resolve("ground.png"));
        Files.writeString(photos.resolve("text.jpg"), "no picture at all, but long enough to look for one");
        Files.write(photos.resolve("empty.png"), new byte[0]);
        Frames.write(photos.resolve("tiny.png"), 127, 300, 1);
        Files.write(photos.resolve("bomb.jpg"), bomb());
        Files.createSymbolicLink(photos.resolve("dogs/loop"), photos);
        Files.createSymbolicLink(photos.resolve("around"), folder);
        Files.createSymbolicLink(photos.resolve("nowhere.jpg"), folder.resolve("missing"));
        try (StageHarness stage = stage().open()) {
            assertThat(names(stage))
                    .contains("cmyk.jpg", "palette.png", "alpha.png", "sixteen.png", "still.gif", "ground.png")
                    .hasSize(10);
            assertThat(stage.setAside())
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("text.jpg").contains("no picture"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("empty.png").contains("is empty"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("tiny.png").contains("127x300"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("bomb.jpg").contains("30000x30000"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("moving.gif").contains("animated GIF"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).contains("dogs/loop").contains("that contains it"))
                    .satisfiesOnlyOnce(line -> assertThat(line).contains("nowhere.jpg"))
                    .satisfiesOnlyOnce(
                            line -> assertThat(line).startsWith("around: ").contains("that contains it"))
                    .hasSize(8);
            assertThat(stage.notices())
                    .singleElement()
                    .asString()
                    .contains("cmyk.jpg (its CMYK colours")
                    .contains("palette.png (its palette")
                    .doesNotContain("alpha.png")
                    .contains("ground.png (its transparent parts became white")
                    .contains("sixteen.png (only the first 8");
        }
    }

    /** Writes red on a transparent ground. */
    private static void ground(Path file) throws IOException {
        try (Mat picture = new Mat(130, 140, CV_8UC4, Scalar.all(0));
                Mat part = picture.rowRange(20, 60);
                Mat red = part.put(new Scalar(0, 0, 255, 255))) {
            Files.write(file, PictureEncoding.PNG.bytes(picture));
        }
    }

    /** Returns a small file whose header claims 900 million pixels. */
    private byte[] bomb() throws IOException {
        byte[] bytes = Files.readAllBytes(photos.resolve("dogs/a0.jpg"));
        for (int at = 0; at < bytes.length - 8; at++) {
            if (bytes[at] == (byte) 0xff && bytes[at + 1] == (byte) 0xc0) {
                for (int i = 5; i < 9; i += 2) {
                    bytes[at + i] = (byte) (30_000 >> 8);
                    bytes[at + i + 1] = (byte) 30_000;
                }
                return bytes;
            }
        }
        throw new AssertionError("no beginning of a picture in a JPEG");
    }

    @Test
    void saysWhenThereIsNothing() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        PhotographsSettings settings = new PhotographsSettings(Path.of("empty"), Optional.empty(), 128, 128, 64, 0);
        assertThatThrownBy(() -> StageBuilder.of(new PhotographsFactory(), settings)
                        .in(folder)
                        .open())
                .hasMessageContaining("no photograph was found in");
    }

    @Test
    void keepsTheirSizeWhereAsked() throws Exception {
        PhotographsSettings settings = new PhotographsSettings(Path.of("photos"), Optional.empty(), 0, 1, 64, 1);
        try (StageHarness stage =
                StageBuilder.of(new PhotographsFactory(), settings).in(folder).open()) {
            assertThat(stage.read().orElseThrow().need(Keys.FRAME).width()).isEqualTo(130);
            assertThat(stage.read().orElseThrow().need(Keys.FRAME).width()).isEqualTo(200);
        }
    }
}
