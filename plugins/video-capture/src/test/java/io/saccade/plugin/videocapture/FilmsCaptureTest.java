package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
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
        assertThat(samples.get(10).timestampNanos()).isZero();
        assertThat(samples.get(0).get(Keys.AUDIO)).map(Audio::channels).contains(2);
        assertThat(samples.get(12).get(Keys.AUDIO)).isEmpty();
        assertThat(setAside).singleElement().asString().startsWith("c.mp4: c.mp4 is no film that can be read");
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
