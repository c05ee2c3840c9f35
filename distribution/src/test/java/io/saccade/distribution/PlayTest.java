package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that {@code saccade play} opens, and the message if it can't. */
class PlayTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void theNewestFilmIsPlayed() throws IOException {
        Finished run = play("run", "cart-pole-record").run();
        assertThat(run.exit()).as(run.toString()).isZero();
        place.file("bin/xdg-open", "#!/bin/sh\necho \"$1\" > played\n");
        Files.setPosixFilePermissions(place.path("bin/xdg-open"), PosixFilePermissions.fromString("rwx------"));

        Finished played = onDesktop("play").run();

        assertThat(played.exit()).as(played.toString()).isZero();
        assertThat(place.path("played")).hasContent(place.path("out/cart-pole/rl-video-episode-2.mp4") + "\n");
        assertThat(onDesktop("play", "out/cart-pole/rl-video-episode-0.mp4")
                        .run()
                        .exit())
                .isZero();
        assertThat(place.path("played")).hasContent("out/cart-pole/rl-video-episode-0.mp4\n");
    }

    @Test
    void withoutADisplayTheFilmIsNamed() {
        Path film = place.file("film.mp4", "a film");
        Finished played = play("play", "film.mp4").run();
        assertThat(played.exit()).isEqualTo(2);
        assertThat(played.out()).isEqualTo("film.mp4\n");
        assertThat(played.err()).contains("the film can't be shown, since there is no display");
        assertThat(play("play", film.getParent().toString()).run().out()).isEqualTo(film + "\n");
    }

    @Test
    void aPlayerThatFailsIsTold() throws IOException {
        place.file("film.mp4", "a film");
        place.file("bin/xdg-open", "#!/bin/sh\nexit 3\n");
        Files.setPosixFilePermissions(place.path("bin/xdg-open"), PosixFilePermissions.fromString("rwx------"));
        Finished played = onDesktop("play", "film.mp4").run();
        assertThat(played.exit()).isEqualTo(1);
        assertThat(played.out()).isEqualTo("film.mp4\n");
        assertThat(played.err()).contains("the desktop could not play the film: xdg-open failed with exit code 3");
    }

    @Test
    void thatNothingWasRecordedIsTold() {
        Finished finished = play("play").run();
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(2);
        assertThat(finished.err())
                .contains("no frames were recorded yet. Record some, for example with 'saccade run cart-pole-record'");
    }

    private SaccadeProcess play(String... arguments) {
        return place.saccade(arguments).setting("XDG_STATE_HOME", place.path("state"));
    }

    private SaccadeProcess onDesktop(String... arguments) {
        return play(arguments)
                .setting("WAYLAND_DISPLAY", "wayland-0")
                .setting("PATH", place.path("bin") + ":" + System.getenv("PATH"));
    }
}
