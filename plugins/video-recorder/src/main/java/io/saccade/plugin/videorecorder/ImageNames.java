package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where in its folder an image goes. Whatever a sample is called, it stays in the folder. */
record ImageNames(Path folder, ImageFormat format, Optional<String> pattern) {
    /**
     * The file for a sample.
     *
     * @param name empty where the sample has none
     */
    Path file(long index, Optional<String> name) throws IOException {
        if (pattern.isPresent() || name.isEmpty()) {
            String chosen = pattern.orElse(ImagesRecorderSettings.DEFAULT_PATTERN);
            return folder.resolve(String.format(Locale.ROOT, chosen, index) + format.extension());
        }
        return inside(name.get());
    }

    private Path inside(String name) throws IOException {
        try {
            Path top = folder.toAbsolutePath().normalize();
            Path file = top.resolve(withoutExtension(name.replace('\\', '/')) + format.extension())
                    .normalize();
            if (file.startsWith(top) && !file.equals(top)) return file;
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    "the sample's name '" + name + "' is no file name here: " + e.getReason(), e);
        }
        throw new InvalidInputException("the sample's name '" + name + "' leads out of the folder " + folder
                + "; set a pattern such as frame-%06d to number the images instead");
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
