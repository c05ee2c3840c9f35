package io.saccade.cli;

import io.saccade.core.device.DisplayProbe;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Opens films in the desktop's player. */
final class FilmOpener {
    /** A player that can't start has exited by then. */
    private static final long PATIENCE_SECONDS = 2;

    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** Whether there is a display. */
    boolean hasDisplay() {
        boolean wayland = !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return wayland || DisplayProbe.ofThisMachine().missing().isEmpty();
    }

    /** @throws IOException if the desktop has no player, or the player fails at once */
    void open(Path film) throws IOException, InterruptedException {
        List<String> command = command(film);
        Process player = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (player.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && player.exitValue() != 0) {
            throw new IOException(command.get(0) + " failed with exit code " + player.exitValue());
        }
    }

    private List<String> command(Path film) {
        if (system.contains("mac")) return List.of("open", film.toString());
        if (system.contains("win")) return List.of("rundll32", "url.dll,FileProtocolHandler", film.toString());
        return List.of("xdg-open", film.toString());
    }
}
