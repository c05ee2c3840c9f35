package io.saccade.plugin.episoderecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that are filmed, the names of the films, and the accounts beside them. */
class EpisodeRecorderTest {
    @TempDir
    Path folder;

    @Test
    void filmsEveryEpisodeWithAFrameMoreThanSteps() throws Exception {
        record(Filming.settings("all"), filming -> filming.episodes(0, 3, 10));

        for (int episode = 0; episode < 3; episode++) {
            PlayedFilm film = Filming.film(folder, "rl-video-episode-" + episode);
            assertThat(film.numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(film.fps()).isCloseTo(Filming.FPS, within(.1));
        }
        assertThat(Filming.names(folder.resolve("videos"))).hasSize(6).noneMatch(name -> name.contains("partial"));
    }

    @Test
    void tellsEachFilmsEpisodeBesideIt() throws Exception {
        record(Filming.settings("all"), filming -> filming.episodes(0, 2, 10));

        JsonObject account = Filming.account(folder, "rl-video-episode-1");
        assertThat(account.get("episode").getAsLong()).isEqualTo(1);
        assertThat(account.get("seed").getAsLong()).isEqualTo(101);
        assertThat(account.get("steps").getAsInt()).isEqualTo(10);
        assertThat(account.get("return").getAsDouble()).isEqualTo(15);
        assertThat(account.get("fps").getAsDouble()).isEqualTo(50);
        assertThat(account.get("frames").getAsInt()).isEqualTo(11);
        assertThat(account.get("terminated").getAsBoolean()).isTrue();
        assertThat(account.get("truncated").getAsBoolean()).isFalse();
        assertThat(account.get("finished").getAsBoolean()).isTrue();
    }

    @Test
    void neverOverwritesAFilm() throws Exception {
        for (int run = 0; run < 3; run++) record(Filming.settings("all"), filming -> filming.episodes(0, 1, 2));
        assertThat(Filming.names(folder.resolve("videos")))
                .containsExactly(
                        "rl-video-episode-0-2.json",
                        "rl-video-episode-0-2.mkv",
                        "rl-video-episode-0-3.json",
                        "rl-video-episode-0-3.mkv",
                        "rl-video-episode-0.json",
                        "rl-video-episode-0.mkv");
    }

    @Test
    void keepsAnInterruptedEpisode() throws Exception {
        record(Filming.settings("all"), filming -> {
            for (int number = 0; number <= 6; number++) filming.show(0, number, false);
        });
        assertThat(Filming.film(folder, "rl-video-episode-0").frames()).isEqualTo(7);
        JsonObject account = Filming.account(folder, "rl-video-episode-0");
        assertThat(account.get("steps").getAsInt()).isEqualTo(6);
        assertThat(account.get("terminated").getAsBoolean()).isFalse();
    }

    @Test
    void keepsWhatWasFilmedUntilAFailure() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("all"))) {
            Filming filming = new Filming(harness);
            for (int number = 0; number <= 6; number++) filming.show(0, number, false);
        }
        assertThat(Filming.film(folder, "rl-video-episode-0").frames()).isEqualTo(7);
        assertThat(Filming.account(folder, "rl-video-episode-0").get("frames").getAsInt())
                .isEqualTo(7);
    }

    @Test
    void aPauseOfTenStepsRemovesTenFrames() throws Exception {
        record(Filming.settings("all"), filming -> {
            for (int number = 0; number <= 20; number++) {
                filming.pause(number >= 5 && number < 15);
                filming.show(0, number, number == 20);
            }
        });
        PlayedFilm film = Filming.film(folder, "rl-video-episode-0");
        assertThat(film.numbers()).containsExactly(0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 20);
        assertThat(film.fps()).isCloseTo(Filming.FPS, within(.1));
        JsonObject account = Filming.account(folder, "rl-video-episode-0");
        assertThat(account.get("steps").getAsInt()).isEqualTo(20);
        assertThat(account.get("frames").getAsInt()).isEqualTo(11);
        // The recorder did not see the rewards of the skipped steps.
        assertThat(account.get("return").isJsonNull()).isTrue();
    }

    @Test
    void aPauseOverAnEpisodesEndAndBeginningCutsBoth() throws Exception {
        record(Filming.settings("all"), filming -> {
            for (int episode = 0; episode < 3; episode++) {
                for (int number = 0; number <= 8; number++) {
                    filming.pause((episode == 0 && number > 5) || (episode == 1 && number < 4));
                    filming.show(episode, number, number == 8);
                }
            }
        });
        assertThat(Filming.film(folder, "rl-video-episode-0").numbers()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Filming.film(folder, "rl-video-episode-1").numbers()).containsExactly(4, 5, 6, 7, 8);
        assertThat(Filming.film(folder, "rl-video-episode-2").frames()).isEqualTo(9);
        JsonObject second = Filming.account(folder, "rl-video-episode-1");
        assertThat(second.get("firstStep").getAsInt()).isEqualTo(4);
        assertThat(second.get("steps").getAsInt()).isEqualTo(4);
        assertThat(second.get("return").getAsDouble()).isEqualTo(6);
    }

    @Test
    void anEpisodePausedFromItsBeginningToItsEndHasNoFilm() throws Exception {
        record(Filming.settings("all"), filming -> {
            filming.episodes(0, 1, 4);
            filming.pause(true);
            filming.episodes(1, 1, 4);
            filming.pause(false);
            filming.episodes(2, 1, 4);
        });
        assertThat(Filming.names(folder.resolve("videos")))
                .filteredOn(name -> name.endsWith(".mkv"))
                .containsExactly("rl-video-episode-0.mkv", "rl-video-episode-2.mkv");
    }

    @Test
    void scalesToTheSizeAskedFor() throws Exception {
        record(Filming.settings("all", Optional.empty(), Optional.of(List.of(96, 72))), filming -> {
            filming.show(0, 0, false);
            filming.ofSize(128, 96).show(0, 1, false);
            filming.show(0, 2, true);
        });
        PlayedFilm film = Filming.film(folder, "rl-video-episode-0");
        assertThat(film.width()).isEqualTo(96);
        assertThat(film.height()).isEqualTo(72);
        assertThat(film.numbers()).containsExactly(0, 1, 2);
    }

    @Test
    void refusesAnotherSizeByNameAndKeepsTheFilm() throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings("all"))) {
            Filming filming = new Filming(harness);
            filming.show(3, 0, false);
            assertThatThrownBy(() -> filming.ofSize(32, 24).show(3, 1, false))
                    .hasMessageContaining("64x48 BGR8 to 32x24 BGR8 at step 1 of episode 3")
                    .hasMessageContaining("Set a size to scale all frames to, such as size: [64, 48]");
        }
        assertThat(Filming.film(folder, "rl-video-episode-3").frames()).isEqualTo(1);
    }

    @Test
    void saysWhyNothingWasRecorded() throws Exception {
        assertThat(record(Filming.settings("all"), filming -> {
                    filming.pause(true);
                    filming.episodes(0, 2, 4);
                }))
                .singleElement()
                .asString()
                .contains("no frames were recorded", "paused all the time", "resume it");
        assertThat(record(Filming.settings(Map.of("episodes", List.of(7L))), filming -> filming.episodes(0, 2, 4)))
                .singleElement()
                .asString()
                .contains("no frames were recorded", "its trigger chose none of the episodes");
        assertThat(folder.resolve("videos")).isEmptyDirectory();
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        Files.writeString(folder.resolve("videos"), "a file");
        assertThatThrownBy(() -> Filming.open(folder, Filming.settings("all")))
                .hasMessageContaining("the folder " + folder.resolve("videos") + " can't be created")
                .hasMessageContaining("choose another directory");
    }

    private interface Played {
        void by(Filming filming) throws Exception;
    }

    /** Returns the recorder's messages to the user. */
    private List<String> record(EpisodeRecorderSettings settings, Played episodes) throws Exception {
        try (StageHarness harness = Filming.open(folder, settings)) {
            episodes.by(new Filming(harness));
            harness.finish();
            return harness.notices();
        }
    }
}
