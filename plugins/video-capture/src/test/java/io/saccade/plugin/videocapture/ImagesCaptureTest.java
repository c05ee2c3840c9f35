package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.videocapture.file.FilePattern;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.videocapture.image.ImagesCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesCaptureTest {
    @TempDir
    private Path folder;

    private List<String> setAside = List.of();

    @BeforeEach
    void makePictures() throws Exception {
        Files.createDirectories(folder.resolve("sub/deep"));
        picture("b.png", 20);
        picture("a.bmp", 10);
        picture("sub/c.webp", 30);
        picture("sub/deep/d.jpg", 40);
        Files.writeString(folder.resolve("notes.txt"), "no picture, and not named like one");
    }

    private void picture(String name, int gray) {
        try (Mat picture = new Mat(6, 10, CV_8UC3, new Scalar(gray, gray, gray, 0))) {
            assertThat(imwrite(folder.resolve(name).toString(), picture)).isTrue();
        }
    }

    private StageHarness open(String source) throws Exception {
        return StageBuilder.of(new ImagesCaptureFactory(), new ImagesSettings(source))
                .in(folder)
                .open();
    }

    private List<String> read(String source) throws Exception {
        List<String> names = new ArrayList<>();
        try (StageHarness harness = open(source)) {
            Optional<Sample> sample;
            while ((sample = harness.read()).isPresent()) {
                assertThat(sample.get().timestampNanos() % 40_000_000).isZero();
                names.add(sample.get().need(Keys.NAME));
            }
            setAside = harness.setAside();
        }
        return names;
    }

    @Test
    void readsAFolderWithItsFoldersByName() throws Exception {
        assertThat(read(".")).containsExactly("a.bmp", "b.png", "sub/c.webp", "sub/deep/d.jpg");
        assertThat(read(folder.toString())).hasSize(4);
    }

    @Test
    void readsWhatAPatternNames() throws Exception {
        assertThat(read("*.png")).containsExactly("b.png");
        assertThat(read("**/*.{jpg,webp}")).containsExactly("sub/c.webp", "sub/deep/d.jpg");
        assertThat(read("sub/**/*.*")).containsExactly("c.webp", "deep/d.jpg");
        assertThat(read("b.png")).containsExactly("b.png");
    }

    @Test
    void takesNamesThatLookLikePatterns() throws Exception {
        Files.createDirectories(folder.resolve("Talk [1080p] {x}/part [2]"));
        picture("Talk [1080p] {x}/why?.png", 50);
        picture("Talk [1080p] {x}/part [2]/-a.jpg", 50);
        assertThat(read("Talk [1080p] {x}")).containsExactly("part [2]/-a.jpg", "why?.png");
        assertThat(read("Talk [1080p] {x}/part [2]/*.{jpg,png}")).containsExactly("-a.jpg");
        assertThat(read("Talk [1080p] {x}/why?.png")).containsExactly("why?.png");
        assertThat(read("Talk [[]*/**/-*")).containsExactly("Talk [1080p] {x}/part [2]/-a.jpg");
        assertThat(FilePattern.of("a[", path -> Optional.empty()).fault().orElseThrow())
                .isEqualTo("'a[' is neither a name that exists nor a pattern: ']' is missing. Correct the name, or the"
                        + " brackets.");
    }

    @Test
    void looksIntoFilesWhoseNamesTellNothing() throws Exception {
        Files.copy(folder.resolve("b.png"), folder.resolve("no ending"));
        Files.copy(folder.resolve("b.png"), folder.resolve("lies.jpeg"));
        Files.writeString(folder.resolve("README"), "no picture either, but long enough to be one");
        assertThat(read("*")).containsExactly("a.bmp", "b.png", "lies.jpeg", "no ending");
        assertThat(setAside)
                .containsExactly(
                        "README: it is no picture that can be decoded",
                        "notes.txt: it is no picture that can be decoded");
        assertThat(read(".")).contains("lies.jpeg", "no ending").doesNotContain("README", "notes.txt");
        assertThat(read("no ending")).containsExactly("no ending");
        assertThat(setAside).isEmpty();
    }

    @Test
    void namesAllThatItLeavesOut() throws Exception {
        Files.createSymbolicLink(folder.resolve("gone.png"), folder.resolve("missing"));
        Files.writeString(folder.resolve("phone.heic"), "\0\0\0\u0018ftypheic and so on, as long as headers are");
        byte[] whole = Files.readAllBytes(folder.resolve("sub/deep/d.jpg"));
        Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(read(".")).containsExactly("a.bmp", "b.png", "sub/c.webp", "sub/deep/d.jpg");
        assertThat(setAside)
                .containsExactlyInAnyOrder(
                        "gone.png: it is a link to a file that does not exist",
                        "pipe.png: it is neither a file nor a folder",
                        "phone.heic: it is HEIC, which is not decoded; convert it to PNG or JPEG",
                        "cut.jpg: it is damaged or cut off");
    }

    @Test
    void givesThePixels() throws Exception {
        try (StageHarness harness = open("b.png")) {
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(10);
            assertThat(frame.height()).isEqualTo(6);
            assertThat(frame.pixels().get(5 * frame.strideBytes() + 29)).isEqualTo((byte) 20);
            assertThat(harness.expected()).isEqualTo(1);
        }
    }

    @Test
    void setsBrokenPicturesAsideAndGoesOn() throws Exception {
        Files.writeString(folder.resolve("aa.png"), "this is no picture");
        Files.write(folder.resolve("ab.png"), new byte[0]);

        assertThat(read(".")).containsExactly("a.bmp", "b.png", "sub/c.webp", "sub/deep/d.jpg");
        assertThat(setAside)
                .containsExactly("aa.png: it is no picture that can be decoded", "ab.png: the file is empty");
    }

    @Test
    void saysWhenThereIsNothingToRead() {
        assertThatThrownBy(() -> read("*.tiff")).hasMessageContaining("no pictures were found for *.tiff");
        assertThatThrownBy(() -> read("notes.txt")).hasMessageContaining("is a file, not a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images:photos", "images:C:/photos", "photos/one.PNG", "C:\\photos\\one.jpg"})
    void claimsItsAddresses(String address) {
        assertThat(new ImagesCaptureFactory().settingsFor(address)).isPresent();
        assertThat(new VideoCaptureFactory().settingsFor(address)).isEmpty();
    }
}
