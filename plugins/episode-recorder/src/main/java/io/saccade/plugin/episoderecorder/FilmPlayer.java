package io.saccade.plugin.episoderecorder;

import java.io.IOException;
import java.nio.file.Path;

/** Shows a film to the user. */
interface FilmPlayer {
    void play(Path film) throws IOException;
}
