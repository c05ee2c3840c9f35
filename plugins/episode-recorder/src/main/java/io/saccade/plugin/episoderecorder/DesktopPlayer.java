package io.saccade.plugin.episoderecorder;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** Opens films in the desktop's default player. */
final class DesktopPlayer implements FilmPlayer {
    @Override
    public void play(Path film) throws IOException {
        boolean opens = !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
        if (!opens) {
            throw new IOException(
                    "there is no desktop here that opens films; this is the film to play: " + film.toAbsolutePath());
        }
        Desktop.getDesktop().open(film.toFile());
    }
}
