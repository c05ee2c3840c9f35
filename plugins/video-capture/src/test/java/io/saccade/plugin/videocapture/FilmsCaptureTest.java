package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.videocapture.film.FilmsCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsCaptureTest {
    @TempDir
    private Path folder;

    private List<String> setAside = List.of();

    @BeforeEach
    void film() throws Exception {
        Files.createDirectories(folder.resolve("talks/sub"));
        TestFilm.talking(folder.resolve("talks/b.mp4"), 10, 25, .4);
        TestFilm.silent(folder.resolve("talks/sub/a.mpg"), 5, 25);
        Files.writeString(folder.resolve("talks/c.mp4"), "no film");
        Files.writeString(folder.resolve("talks/notes.txt"), "not named like one either");
    }

    @Test
    void playsAllOfThemOneAfterTheOther() throws Exception {
        List<Sample> samples = new ArrayList<>();
        try (StageHarness films = open(settings("talks", Optional.empty(), 0))) {
            for (Optional<Sample> next = films.read(); next.isPresent(); next = films.read()) samples.add(next.get());
            setAside = films.setAside();
        }
        assertThat(samples).hasSize(15);
        assertThat(samples.subList(0, 10))
                .allMatch(sample -> sample.need(Keys.NAME).equals("b.mp4"));
        assertThat(samples.subList(10, 15))
                .allMatch(sample -> sample.need(Keys.NAME).equals("sub/a.mpg"));
        assertThat(samples).extracting(Sample::timestampNanos).isSorted().doesNotHaveDuplicates();
        assertThat(samples.get(10).timestampNanos()).isEqualTo(400_000_000);
        assertThat(samples)
                .extracting(sample -> sample.need(Keys.SEGMENT))
                .startsWith(0, 0)
                .endsWith(1, 1);
        assertThat(samples.get(9).need(Keys.SEGMENT)).isZero();
        assertThat(samples.get(10).need(Keys.SEGMENT)).isEqualTo(1);
        assertThat(samples.get(0).get(Keys.AUDIO)).map(Audio::channels).contains(2);
        assertThat(samples.get(12).get(Keys.AUDIO)).isEmpty();
        assertThat(setAside).singleElement().asString().startsWith("c.mp4: c.mp4 is no film that can be read");
    }

    @Test
    void theSoundOfEachFilmLiesWhereItsFramesDo() throws Exception {
        TestFilm.talking(folder.resolve("talks/d.mp4"), 10, 25, .4);
        List<Sample> samples = new ArrayList<>();
        try (StageHarness films = open(settings("talks/*.mp4", Optional.empty(), 0))) {
            for (Optional<Sample> next = films.read(); next.isPresent(); next = films.read()) samples.add(next.get());
        }
        assertThat(samples).hasSize(20);
        Audio first = samples.get(1).need(Keys.AUDIO);
        Audio second = samples.get(11).need(Keys.AUDIO);
        assertThat(second.startNanos()).isEqualTo(first.startNanos() + 400_000_000);
        assertThat(second.interleaved()).isEqualTo(first.interleaved());
    }

    @Test
    void ofTwoFilmsWhoseResultsWouldHaveOneNameSetsTheSecondAside() throws Exception {
        TestFilm.silent(folder.resolve("talks/sub/a.avi"), 5, 25);
        Path done = Files.createDirectories(folder.resolve("done"));
        assertThat(names(settings("talks/sub", Optional.of(done), 0))).containsOnly("a.avi");
        assertThat(setAside)
                .containsExactly(
                        "a.mpg: its results would be named 'a', like those of a.avi; rename one of the two films");
        Files.createDirectories(done.resolve("a"));
        assertThat(names(settings("talks/sub", Optional.of(done), 0))).isEmpty();
    }

    @Test
    void findsTheResultOfAFilmWithAnUnusualName() throws Exception {
        TestFilm.silent(folder.resolve("talks/sub/two words.avi"), 5, 25);
        Files.createDirectories(folder.resolve("done/two_words"));
        assertThat(names(settings("talks/sub", Optional.of(Path.of("done")), 0)))
                .containsOnly("a.mpg");
    }

    @Test
    void leavesOutWhatHasAResult() throws Exception {
        Files.createDirectories(folder.resolve("done/b"));
        assertThat(names(settings("talks", Optional.of(Path.of("done")), 0))).containsOnly("sub/a.mpg");
    }

    @Test
    void takesPatternsAndSome() throws Exception {
        assertThat(names(settings("talks/**/*.mpg", Optional.empty(), 0))).containsOnly("sub/a.mpg");
        assertThat(names(settings("talks/**/*.{mpg,mp4}", Optional.empty(), 1))).containsOnly("b.mp4");
        assertThatThrownBy(() -> open(settings("talks/*.avi", Optional.empty(), 0)))
                .hasMessageContaining("no films were found for talks/*.avi");
    }

    private List<String> names(FilmsSettings settings) throws Exception {
        List<String> names = new ArrayList<>();
        try (StageHarness films = open(settings)) {
            for (Optional<Sample> next = films.read(); next.isPresent(); next = films.read()) {
                names.add(next.get().need(Keys.NAME));
            }
            setAside = films.setAside();
        }
        return names;
    }

    private static FilmsSettings settings(String source, Optional<Path> skip, int most) {
        return new FilmsSettings(source, Optional.empty(), Optional.empty(), skip, most);
    }

    private StageHarness open(FilmsSettings settings) throws Exception {
        return StageBuilder.of(new FilmsCaptureFactory(), settings).in(folder).open();
    }
}
