package io.saccade.plugin.episoderecorder;

import java.io.IOException;
import java.nio.file.Path;

/** Shows a film to the person. */
interface FilmPlayer {
    void play(Path film) throws IOException;
}
