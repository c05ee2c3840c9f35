package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.FileNames;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the file name of an image; the file is always inside the folder. {@code a.jpg} becomes {@code a.png}; a
 * second sample with the same stem, such as {@code a.webp}, becomes {@code a.webp.png}. Single-threaded.
 */
final class ImageNames {
    private final Path folder;
    private final ImageFormat format;
    private final Optional<String> pattern;
    /** Sample names by file path in lower case, so that no image is lost on case-insensitive file systems. */
    private final Map<String, String> given = new HashMap<>();

    ImageNames(Path folder, ImageFormat format, Optional<String> pattern) {
        this.folder = folder;
        this.format = format;
        this.pattern = pattern;
    }

    ImageFormat format() {
        return format;
    }

    /**
     * The file for a sample.
     *
     * @param name empty for a sample without a name
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
            Path whole = top.resolve(name.replace('\\', '/')).normalize();
            if (whole.startsWith(top) && !whole.equals(top)) return unused(whole, name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    "the sample's name '" + name + "' is no valid file name on this system: " + e.getReason(), e);
        }
        throw new InvalidInputException("the sample's name '" + name + "' leads out of the folder " + folder
                + "; set a pattern such as frame-%06d to number the images instead");
    }

    private Path unused(Path whole, String name) throws IOException {
        String last = String.valueOf(whole.getFileName());
        String stem = withoutExtension(last);
        for (int attempt = 1; ; attempt++) {
            String chosen = attempt == 1 ? stem : attempt == 2 ? last : last + "-" + (attempt - 1);
            Path file = whole.resolveSibling(FileNames.fit(chosen, format.extension(), 0));
            String owner = given.putIfAbsent(file.toString().toLowerCase(Locale.ROOT), name);
            if (owner == null) return file;
            if (owner.equals(name)) {
                throw new IOException("several samples are called '" + name
                        + "'; set a pattern such as frame-%06d to number the images instead");
            }
        }
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
