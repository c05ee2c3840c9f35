package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.charset.StandardCharsets;
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
                .hasMessageContaining("use an mp4, mkv");
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
    void aTextIsNoSound() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 3, 25);
        assertRefused(VideoSettingsFixture.of(film).audio(file("voice.wav", "Dear diary\n")))
                .hasMessageContaining("voice.wav is no sound that can be read")
                .hasMessageContaining("use a wav, mp3, m4a, ogg or flac file");
    }

    @Test
    void aFilmWithoutPicturesHasNothingToShow() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 2, 25);
        byte[] bytes = Files.readAllBytes(film);
        int pictures = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        Arrays.fill(bytes, pictures, bytes.length, (byte) 0);
        assertRefused(VideoSettingsFixture.of(Files.write(folder.resolve("empty.mp4"), bytes)))
                .hasMessage("empty.mp4 has no picture that could be decoded; it is damaged: copy or record it again");
    }

    @Test
    void aFilmOfOneFrameIsPlayed() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 1, 25);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), TestSound.RATE);
        assertThat(Reading.of(VideoSettingsFixture.of(film)).millis()).containsExactly(0L);
        assertThat(Reading.of(VideoSettingsFixture.of(film).audio(sound).until(Until.AUDIO_END))
                        .millis())
                .hasSize(25)
                .endsWith(960L);
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

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.mpg"})
    void aFilmThatIsDamagedInTheMiddlePlaysOnAndSaysSo(String name) throws Exception {
        Path film = TestFilm.silent(folder.resolve(name), 100, 25);
        byte[] bytes = Files.readAllBytes(film);
        // The index of an MP4 is at its beginning or end; these bytes are pictures.
        Arrays.fill(bytes, bytes.length * 50 / 100, bytes.length * 55 / 100, (byte) 0x55);
        Files.write(film, bytes);

        Reading reading = Reading.of(VideoSettingsFixture.of(film));

        assertThat(reading.millis()).hasSizeBetween(60, 100).contains(3_960L);
        assertThat(reading.problems())
                .containsExactly(name + " is damaged or cut off: pictures that could not be decoded were set aside or"
                        + " repaired; all others were played, up to 4.0 s");
    }

    /** The sound ends before the film, or after the film was shown twice: the damage is reported once. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void aDamagedFilmSaysSoWhereverItsSoundEnds(int seconds) throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 100, 25);
        byte[] bytes = Files.readAllBytes(film);
        Arrays.fill(bytes, bytes.length * 50 / 100, bytes.length * 55 / 100, (byte) 0x55);
        Files.write(film, bytes);
        Path sound = TestSound.ramp(folder.resolve("ramp.wav"), seconds * TestSound.RATE);

        Reading reading = Reading.of(VideoSettingsFixture.of(film).audio(sound).until(Until.AUDIO_END));

        assertThat(reading.problems()).singleElement().asString().contains("film.mp4 is damaged or cut off: pictures");
    }

    @Test
    void soundThatIsDamagedIsSilentThereAndSaysSo() throws Exception {
        Path film = TestFilm.silent(folder.resolve("film.mp4"), 100, 25);
        Path voice = TestFilm.talking(folder.resolve("voice.mp4"), 1, 25, 4);
        byte[] bytes = Files.readAllBytes(voice);
        Arrays.fill(bytes, bytes.length * 50 / 100, bytes.length * 55 / 100, (byte) 0x55);
        Files.write(voice, bytes);

        Reading reading = Reading.of(VideoSettingsFixture.of(film).audio(voice));

        assertThat(reading.allSound().length / 2).isBetween((int) (3.5 * TestFilm.SOUND_RATE), 4 * TestFilm.SOUND_RATE);
        assertThat(reading.problems())
                .containsExactly("the sound of voice.mp4 is damaged: parts that could not be decoded are silent");
    }
}
