package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Natives;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that FFmpeg opens although they are not films. */
class NoFilmTest {
    @TempDir
    private Path folder;

    private void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aSongWithACoverHasNoPictures() throws Exception {
        Path song = folder.resolve("song.mp3");
        Files.write(song, withCover(mp3()));
        assertRefused(song, "song.mp3 has no pictures, only sound");
        assertThat(Reading.of(VideoSettingsFixture.of(TestFilm.silent(folder.resolve("film.mp4"), 3, 25))
                                .audio(song))
                        .allSound())
                .isNotEmpty();
    }

    private byte[] mp3() throws Exception {
        Natives.loadFfmpeg();
        Path file = folder.resolve("plain.mp3");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 2)) {
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_MP3);
            recorder.setSampleRate(TestFilm.SOUND_RATE);
            recorder.start();
            recorder.recordSamples(TestFilm.SOUND_RATE, 2, TestFilm.tone(TestFilm.SOUND_RATE));
        }
        return Files.readAllBytes(file);
    }

    /** Puts an ID3v2.3 tag with an attached picture before the song. */
    private static byte[] withCover(byte... song) throws Exception {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write("\0image/jpeg\0\3\0".getBytes(StandardCharsets.ISO_8859_1));
        frame.write(picture(".jpg"));
        int size = frame.size();
        int tag = size + 10;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write("ID3\3\0\0".getBytes(StandardCharsets.ISO_8859_1));
        // Each byte of the tag's size holds seven bits.
        for (int shift = 21; shift >= 0; shift -= 7) all.write(tag >> shift & 0x7f);
        all.write("APIC".getBytes(StandardCharsets.ISO_8859_1));
        all.write(ByteBuffer.allocate(6).putInt(size).array());
        frame.writeTo(all);
        all.write(song);
        return all.toByteArray();
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
                Files.write(folder.resolve("film.mp4"), file),
                "is a picture (" + name + "), not a film",
                "convert it to PNG or JPEG");
    }

    @Test
    void aPictureThatCannotBeDecodedIsRefusedByItsName() {
        assertThatThrownBy(() -> Reading.of(VideoSettingsFixture.of(folder.resolve("shot.heic"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("convert this picture to PNG or JPEG");
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
