package io.saccade.cli;

import io.saccade.cli.pack.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the newest film that a run has finished, for later commands, in a file in the user's state folder that
 * holds the film's path.
 */
final class LastRecording {
    private static final Logger LOG = LoggerFactory.getLogger(LastRecording.class);

    private final Path memory;

    LastRecording(Path memory) {
        this.memory = memory;
    }

    static LastRecording ofUser() {
        return new LastRecording(UserFolders.state().resolve("last-recording"));
    }

    /** Stores the path of the newest film among a run's outputs. If there is none, the stored path stays. */
    void remember(List<Path> outputs) {
        try {
            Optional<Path> film = Films.newest(outputs.stream().filter(Files::exists));
            if (film.isEmpty()) return;
            Files.createDirectories(memory.getParent());
            Files.writeString(memory, film.get().toAbsolutePath().toString());
        } catch (IOException | UncheckedIOException e) { // a run that succeeded must not fail for this
            LOG.debug("'saccade play' won't find this film: its path could not be stored", e);
        }
    }

    /** The film; empty if nothing was recorded yet. */
    Optional<Path> film() throws IOException {
        return Files.exists(memory) ? Optional.of(Path.of(Files.readString(memory))) : Optional.empty();
    }
}
