package io.saccade.plugin.episoderecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selects the episodes and steps to film. */
class EpisodeTriggerTest {
    @Test
    void cubesBelowAThousandThenEveryThousandth() {
        EpisodeTrigger cubes = EpisodeTrigger.of("cubes");
        assertThat(LongStream.range(0, 4001).filter(cubes.episodes()))
                .containsExactly(0L, 1L, 8L, 27L, 64L, 125L, 216L, 343L, 512L, 729L, 1000L, 2000L, 3000L, 4000L);
        assertThat(cubes.steps().test(0)).isFalse();
    }

    @Test
    void everyNth() {
        assertThat(LongStream.range(0, 10)
                        .filter(EpisodeTrigger.of(Map.of("every", 4L)).episodes()))
                .containsExactly(0L, 4L, 8L);
        assertThat(LongStream.range(0, 10)
                        .filter(EpisodeTrigger.of(Map.of("steps", List.of(3L, 9)))
                                .steps()))
                .containsExactly(3L, 9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cube", "", "every 10"})
    void refusesOtherWords(String word) {
        assertThatThrownBy(() -> EpisodeTrigger.of(word))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("'trigger' must be all, cubes, {every: n}");
    }

    @Test
    void refusesOtherBlocks() {
        List<Map<String, Object>> wrong = List.of(
                Map.of(),
                Map.of("evry", 3),
                Map.of("every", 0),
                Map.of("every", 1.5),
                Map.of("episodes", List.of()),
                Map.of("steps", List.of(-1)),
                Map.of("every", 2, "steps", List.of(1)));
        for (Map<String, Object> block : wrong) {
            assertThatThrownBy(() -> EpisodeTrigger.of(block)).isInstanceOf(InvalidSetting.class);
        }
    }

    /** Compares with the films that Gymnasium's RecordVideo makes of the same episodes. */
    @Nested
    class AsGymnasium {
        @TempDir
        Path folder;

        private JsonObject cases;

        @BeforeEach
        void golden() throws Exception {
            Path golden = Path.of(System.getProperty("reference.data"), "golden/environments/record-video.json");
            Assumptions.assumeTrue(Files.exists(golden), "reference data not found at " + golden + "; left out");
            cases = JsonParser.parseString(Files.readString(golden))
                    .getAsJsonObject()
                    .getAsJsonObject("cases");
        }

        @Test
        void oneEpisode() throws Exception {
            film("one episode of 10 steps", "all", Optional.empty(), filming -> filming.episodes(0, 1, 10));
        }

        @Test
        void cubes() throws Exception {
            film(
                    "10 episodes of 5 steps, default trigger",
                    "cubes",
                    Optional.empty(),
                    filming -> filming.episodes(0, 10, 5));
        }

        @Test
        void clipsFromStepsOn() throws Exception {
            film(
                    "video_length 4, step trigger every 8, 20 steps",
                    Map.of("every-steps", 8L),
                    Optional.of(4),
                    filming -> filming.episodes(0, 1, 20));
        }

        @Test
        void unfinishedEpisodes() throws Exception {
            film(
                    "unfinished, then reset (3 resets of 4 steps, limit 100, every episode)",
                    "all",
                    Optional.empty(),
                    filming -> {
                        for (int i = 0; i < 15; i++) filming.show(i / 5, i % 5, false);
                    });
        }

        private interface Played {
            void by(Filming filming) throws Exception;
        }

        private void film(String name, Object trigger, Optional<Integer> clipLength, Played episodes) throws Exception {
            try (StageHarness harness = Filming.open(folder, Filming.settings(trigger, clipLength, Optional.empty()))) {
                episodes.by(new Filming(harness));
                harness.finish();
            }
            Map<String, Integer> expected = new TreeMap<>();
            cases.getAsJsonObject(name)
                    .getAsJsonObject("written")
                    .entrySet()
                    .forEach(film -> expected.put(
                            film.getKey().replace(".mp4", ".mkv"),
                            film.getValue().getAsJsonObject().get("frames").getAsInt()));
            Map<String, Integer> filmed = new TreeMap<>();
            for (String file : Filming.names(folder.resolve("videos"))) {
                if (file.endsWith(".mkv"))
                    filmed.put(
                            file,
                            PlayedFilm.of(folder.resolve("videos/" + file)).frames());
            }
            assertThat(filmed).isEqualTo(expected);
        }
    }
}
