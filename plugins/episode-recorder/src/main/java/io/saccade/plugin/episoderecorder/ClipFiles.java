package io.saccade.plugin.episoderecorder;

import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two files of a clip.
 *
 * @param film the film
 * @param account the JSON file beside the film
 */
record ClipFiles(Path film, Path account) {
    /**
     * Reserves a name that no other film has, even if other processes film to the same folder: {@code name}, then
     * {@code name-2} and so on. Creates the film as an empty file.
     */
    static ClipFiles claim(Path folder, String name, String extension) throws IOException {
        for (int number = 1; ; number++) {
            String stem = number == 1 ? name : name + "-" + number;
            ClipFiles files = new ClipFiles(folder.resolve(stem + extension), folder.resolve(stem + ".json"));
            if (Files.notExists(files.account) && files.created()) return files;
        }
    }

    private boolean created() throws IOException {
        try {
            Files.createFile(film);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the film " + film + " can't be created: " + e
                            + "; give the folder's owner the right to write, or choose another directory",
                    e);
        }
    }

    /** Replaces the account atomically: a reader sees the old or the new one, never part of one. */
    void write(String json) throws IOException {
        WholeFile.write(account, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }
}
