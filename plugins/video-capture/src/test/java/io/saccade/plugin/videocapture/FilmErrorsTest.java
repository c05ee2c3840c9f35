package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmErrorsTest {
    @TempDir
    private Path folder;

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(VideoSettingsFixture settings) {
        return assertThatThrownBy(() -> Reading.of(settings));
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aTextIsNoFilm() throws Exception {
        assertRefused(VideoSettingsFixture.of(file("notes.mp4", "Dear diary,\n".repeat(200))))
                .hasMessageContaining("notes.mp4 is no film that can be read")
                .hasMessageContaining("films are mp4, mkv");
    }

    @Test
    void anEmptyFileIsNoFilm() throws Exception {
        assertRefused(VideoSettingsFixture.of(file("film.mp4", ""))).hasMessageContaining("film.mp4 is empty");
    }

    @Test
    void aFolderIsNoFilm() {
        assertRefused(VideoSettingsFixture.of(folder))
                .hasMessageContaining("is a folder")
                .hasMessageContaining("images:");
    }

    @Test
    void aPictureIsForImages() {
        Path picture = ReferenceData.at("golden/haar/grid_bbaf2n-00.png");
        assertRefused(VideoSettingsFixture.of(picture)).hasMessageContaining("write images:");
    }

    @Test
    void soundAloneIsNoFilm() throws Exception {
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), 100);
        assertRefused(VideoSettingsFixture.of(sound)).hasMessageContaining("ramp.wav has no pictures, only sound");
    }

    @Test
    void aSilentFilmHasNoEndOfSound() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 3, 25);
        assertRefused(VideoSettingsFixture.of(film).until(Until.AUDIO_END))
                .hasMessageContaining("film.mp4 has no sound");
    }

    @Test
    void beginningAfterTheEndIsAnError() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 3, 25);
        assertRefused(VideoSettingsFixture.of(film).start(100)).hasMessageContaining("film.mp4 ends before 'start'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.m3u8", "list.mp4"})
    void aPlayListOpensNoOtherFile(String name) throws Exception {
        Path other = TestFilm.silent(folder.resolve("other.ts"), 25, 25);
        Path list = file(name, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1.0,\n" + other + "\n#EXT-X-ENDLIST\n");
        assertRefused(VideoSettingsFixture.of(list)).hasMessageContaining("is no film that can be read");
    }

    @Test
    void aConcatFileOpensNoOtherFile() throws Exception {
        Path other = TestFilm.silent(folder.resolve("other.mp4"), 25, 25);
        Path list = file("list.ffconcat", "ffconcat version 1.0\nfile " + other.getFileName() + "\n");
        assertRefused(VideoSettingsFixture.of(list)).hasMessageContaining("is no film that can be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.mpg"})
    void aCutFilmPlaysWhatIsThereAndSaysSo(String name) throws Exception {
        Path whole = TestFilm.silent(folder.resolve("whole-" + name), 100, 25);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length * 6 / 10));

        Reading reading = Reading.of(VideoSettingsFixture.of(cut));

        assertThat(reading.millis()).hasSizeBetween(20, 80);
        assertThat(reading.problems()).singleElement().asString().contains(name + " is damaged or cut off");
        assertThat(Reading.of(VideoSettingsFixture.of(whole)).problems()).isEmpty();
    }
}
