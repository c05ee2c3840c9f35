package io.saccade.plugin.episoderecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment that films itself. */
class RecordedWorldTest {
    @TempDir
    Path folder;

    private final Strip strip = new Strip(64, 48);
    private final List<Path> played = new ArrayList<>();

    @Test
    void filmsEpisodesAndPassesEverythingThrough() throws Exception {
        try (RecordedWorld world = open()) {
            assertThat(world.spaces()).isEqualTo(strip.spaces());
            assertThat(world.picture()).isPresent();
            assertThat(play(world, 7, 10)).isEqualTo(10);
            assertThat(play(world, 8, 5)).isEqualTo(5);
        }
        assertThat(strip.closed()).isTrue();
        assertThat(Filming.film(folder, "rl-video-episode-0").numbers())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Filming.film(folder, "rl-video-episode-1").frames()).isEqualTo(6);
        JsonObject account = Filming.account(folder, "rl-video-episode-1");
        assertThat(account.get("seed").getAsLong()).isEqualTo(8);
        assertThat(account.get("return").getAsDouble()).isEqualTo(10);
        assertThat(account.get("fps").getAsDouble()).isEqualTo(25);
    }

    @Test
    void aPauseOfTenStepsRemovesTenFramesAndKnowsTheReturn() throws Exception {
        try (RecordedWorld world = open()) {
            world.reset(1);
            for (int i = 1; i <= 20; i++) {
                if (i == 5) world.pause();
                if (i == 15) world.resume();
                world.step(Action.of(20));
            }
        }
        assertThat(Filming.film(folder, "rl-video-episode-0").numbers())
                .containsExactly(0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 20);
        assertThat(Filming.account(folder, "rl-video-episode-0").get("return").getAsDouble())
                .isEqualTo(40);
    }

    @Test
    void anEndDuringAPauseEndsTheFilm() throws Exception {
        try (RecordedWorld world = open()) {
            world.reset(1);
            world.pause();
            world.step(Action.of(1));
            world.play();
            assertThat(played).containsExactly(folder.resolve("videos/rl-video-episode-0.mkv"));
        }
    }

    @Test
    void aResetEndsTheEpisodeBefore() throws Exception {
        try (RecordedWorld world = open()) {
            world.reset(1);
            world.step(Action.of(50));
            world.reset(2);
            world.play();
        }
        assertThat(played).containsExactly(folder.resolve("videos/rl-video-episode-0.mkv"));
        assertThat(Filming.film(folder, "rl-video-episode-0").frames()).isEqualTo(2);
        assertThat(Filming.film(folder, "rl-video-episode-1").frames()).isEqualTo(1);
    }

    @Test
    void playsTheNewestFilm() throws Exception {
        try (RecordedWorld world = open()) {
            play(world, 1, 3);
            play(world, 2, 3);
            world.play();
        }
        assertThat(played).containsExactly(folder.resolve("videos/rl-video-episode-1.mkv"));
    }

    @Test
    void saysWhyThereIsNothingToPlay() throws Exception {
        try (RecordedWorld world = open()) {
            assertThatThrownBy(world::play)
                    .hasMessageContaining("no frames were recorded")
                    .hasMessageContaining("resume()");
            world.pause();
            play(world, 1, 3);
            assertThatThrownBy(world::play).hasMessageContaining("no frames were recorded");
            world.resume();
            world.reset(2);
            assertThatThrownBy(world::play).hasMessageContaining("not finished yet");
        }
    }

    @Test
    void saysWhereTheFilmIsWhenThereIsNoDesktop() {
        System.setProperty("java.awt.headless", "true");
        Path film = folder.resolve("film.mp4");
        assertThatThrownBy(() -> FilmPlayer.open(film))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(film.toString());
    }

    @Test
    void refusesAWorldWithoutAPicture() {
        Environment blind = new Environment() {
            @Override
            public Spaces spaces() {
                return strip.spaces();
            }

            @Override
            public Step reset(long seed) {
                return strip.reset(seed);
            }

            @Override
            public Step step(Action action) {
                return strip.step(action);
            }
        };
        assertThatThrownBy(() -> new RecordedWorld(blind, folder.resolve("videos")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no picture");
    }

    private RecordedWorld open() throws IOException {
        EpisodeRecorderSettings settings = new EpisodeRecorderSettings(
                folder.resolve("videos"),
                "rl-video",
                "all",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                VideoCodec.FFV1,
                Optional.empty());
        return new RecordedWorld(strip, settings, played::add);
    }

    /** Returns the number of steps in the episode. */
    private static int play(RecordedWorld world, long seed, int length) throws Exception {
        Step step = world.reset(seed);
        while (!step.last()) step = world.step(Action.of(length));
        return step.number();
    }
}
