package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that FFmpeg opens, and that are no films. */
class NoFilmTest {
    @TempDir
    private Path folder;

    private void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(words);
    }

    private static byte[] picture(String ending) {
        Natives.load();
        try (Mat picture = new Mat(64, 64, opencv_core.CV_8UC3, Scalar.all(99));
                BytePointer bytes = new BytePointer()) {
            opencv_imgcodecs.imencode(ending, picture, bytes);
            return bytes.getStringBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({".png, PNG", ".jpg, JPEG", ".webp, WebP", ".bmp, BMP", ".tiff, TIFF"})
    void aPictureIsNamed(String ending, String name) throws Exception {
        Path file = Files.write(folder.resolve("film.mp4"), picture(ending));
        assertRefused(file, "film.mp4 is a picture (" + name + "), not a film", "write images:" + file);
    }

    @Test
    void aPictureThatIsNotDecodedIsNamed() throws Exception {
        byte[] file = Arrays.copyOf("\0\0\0\fjP  \r\n".getBytes(StandardCharsets.ISO_8859_1), 100);
        assertRefused(
                Files.write(folder.resolve("film.mp4"), file),
                "film.mp4 is a picture (JPEG 2000), not a film; to read it convert it to PNG or JPEG");
    }

    @ParameterizedTest
    @CsvSource({"avif, AVIF", "heic, HEIC", "mif1, HEIC or AVIF"})
    void aPictureInAFilmsContainerIsNamed(String brand, String name) throws Exception {
        byte[] file = Arrays.copyOf(("\0\0\0\20ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1), 100);
        assertRefused(
                Files.write(folder.resolve("shot." + brand), file),
                "is a picture (" + name + "), not a film",
                "convert it to PNG or JPEG");
    }

    @Test
    void oneGifPictureIsNoFilmAndTwoAreOne() throws Exception {
        assertRefused(TestFilm.gif(folder.resolve("one.gif"), 1), "one.gif is a picture (GIF), not a film");
        assertThat(Reading.of(VideoSettingsFixture.of(TestFilm.gif(folder.resolve("two.gif"), 2)))
                        .millis())
                .hasSize(2);
    }

    @Test
    void aFilmOfOnePictureIsAFilm() throws Exception {
        assertThat(Reading.of(VideoSettingsFixture.of(TestFilm.silent(folder.resolve("film.mp4"), 1, 25)))
                        .numbers())
                .containsExactly(0);
    }
}
