package io.saccade.plugin.episoderecorder;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** Shows a film to the user. */
interface FilmPlayer {
    void play(Path film) throws IOException;

    /** Opens a film in the desktop's default player. */
    static void open(Path film) throws IOException {
        boolean opens = !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
        if (!opens) {
            throw new IOException(
                    "the film can't be shown, since no desktop was found. The film is: " + film.toAbsolutePath());
        }
        Desktop.getDesktop().open(film.toFile());
    }
}
