package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Films episodes of the Java environments. */
class EpisodeFilmsTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void everyEpisodeHasAFilmAndItsAccountAndNoneIsOverwritten() throws IOException {
        for (int run = 0; run < 2; run++) {
            Finished finished = place.saccade("run", "cart-pole-record").run();
            assertThat(finished.exit()).as(finished.toString()).isZero();
            assertThat(finished.err()).contains("made out/cart-pole");
        }
        Path films = place.path("out/cart-pole");
        assertThat(films(films)).hasSize(6);
        for (int episode = 0; episode < 3; episode++) {
            Path film = films.resolve("rl-video-episode-" + episode + ".mp4");
            JsonObject account = account(film);
            assertThat(account.get("seed").getAsInt()).isEqualTo(episode + 1);
            assertThat(account.get("fps").getAsDouble()).isEqualTo(50);
            assertThat(account.get("terminated").getAsBoolean()).isTrue();
            int steps = account.get("steps").getAsInt();
            assertThat(account.get("return").getAsDouble()).isEqualTo(steps);
            assertThat(Film.decode(film)).returns(steps + 1, Film::frames).returns(600, Film::width);
            // The same seed gives the same episode, and the same film byte for byte.
            assertThat(films.resolve("rl-video-episode-" + episode + "-2.mp4")).hasSameBinaryContentAs(film);
        }
    }

    @Test
    void aKilledRunKeepsItsFilmsUpToTheLastSecond() throws Exception {
        SaccadeProcess recording = place.pipeline("""
                environment: { type: mountain-car }
                models: [{ type: random-policy }]
                recorders:
                  - { type: episodes, with: { directory: films, size: [150, 100] } }
                  - { type: trace, with: { file: trace.jsonl } }
                """);
        try (Running run = recording.start()) {
            Waiting.until("it is in its second episode", () -> {
                if (!run.isAlive()) throw new AssertionError(run.await().toString());
                return lines() > 300;
            });
            long before = lines();
            long sinceNanos = System.nanoTime();
            Waiting.until("a second has passed", () -> System.nanoTime() - sinceNanos > 1_000_000_000L);
            run.signal("KILL");
            assertThat(run.await().exit()).isEqualTo(128 + 9);
            List<Path> begun = new ArrayList<>(films(place.path("films")));
            begun.sort(Comparator.comparing(film -> film.toFile().lastModified()));
            Path last = begun.remove(begun.size() - 1);
            long kept = framesOfLast(last);
            for (Path film : begun) kept += Film.decode(film).frames();
            assertThat(kept).isGreaterThanOrEqualTo(before);
            JsonObject second = account(place.path("films/rl-video-episode-1.mp4"));
            assertThat(second.get("seed").getAsInt()).isEqualTo(2);
        }
    }

    private long lines() throws IOException {
        Path trace = place.path("trace.jsonl");
        if (!Files.exists(trace)) return 0;
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.count();
        }
    }

    /** 0 if the process was killed before the film had any frame. */
    private static int framesOfLast(Path film) {
        try {
            return Film.decode(film).frames();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    @Test
    void aSignalFinishesTheFilm() throws Exception {
        SaccadeProcess recording = place.saccade("run", "cart-pole-record", "--set", "environment.episodes=1000000");
        try (Running run = recording.start()) {
            Path films = place.path("out/cart-pole");
            Waiting.until(
                    "some films are finished",
                    () -> Files.isDirectory(films) && films(films).size() > 2);
            run.signal("TERM");
            assertThat(run.await().exit()).isEqualTo(130);
            for (Path film : films(films)) {
                JsonObject account = account(film);
                assertThat(account.get("finished").getAsBoolean()).isTrue();
                assertThat(Film.decode(film).frames())
                        .isEqualTo(account.get("frames").getAsInt());
            }
        }
    }

    @Test
    void aFolderThatIsAFileIsToldBeforeAnythingOpens() {
        place.file("out", "a file");
        Finished finished = place.saccade("run", "cart-pole-record").run();
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(2);
        assertThat(finished.err()).contains("is a file, but must be a folder", "nothing was opened");
    }

    /** The recorder's own test keeps 10,000. */
    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void threeThousandEpisodesAreAllKept() throws Exception {
        SaccadeProcess recording = place.saccade("run", "cart-pole-record", "--set", "environment.episodes=3000")
                .with("--quiet");
        Path films = place.path("out/cart-pole");
        long settled = 0;
        long last = 0;
        try (Running run = recording.start()) {
            while (run.isAlive()) {
                long sinceNanos = System.nanoTime();
                Waiting.until("half a second has passed", () -> System.nanoTime() - sinceNanos > 500_000_000L);
                long now = Programs.residentKibibytes(run.pid());
                if (now > 0) last = now;
                if (settled == 0 && Files.isDirectory(films) && films(films).size() > 1000) settled = last;
            }
            assertThat(run.await().exit()).isZero();
        }
        System.out.printf("resident after 1,000 films: %,d KiB; after 3,000: %,d KiB%n", settled, last);
        assertThat(films(films)).hasSize(3_000);
        assertThat(last).isLessThan(settled + 32 * 1024);
        assertThat(account(films.resolve("rl-video-episode-2999.mp4"))
                        .get("seed")
                        .getAsInt())
                .isEqualTo(3_000);
    }

    private static List<Path> films(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
    }

    private static JsonObject account(Path film) throws IOException {
        Path account = Path.of(film.toString().replaceAll("\\.mp4$", ".json"));
        return JsonParser.parseString(Files.readString(account)).getAsJsonObject();
    }
}
