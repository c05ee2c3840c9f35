package io.saccade.plugin.videocapture.file;

import io.saccade.plugin.bytedeco.picture.PictureNames;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The pictures that a source of {@code images} names.
 *
 * @param files a folder or a pattern; for a single picture, its folder
 * @param one the name of the single picture; empty for a folder or a pattern
 */
public record ImageFiles(FilePattern files, Optional<String> one) {
    private static final Set<String> FILMS =
            Set.of("mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "ts", "gif");

    /**
     * Parses a source: a folder, a picture, or a pattern.
     *
     * @param find returns the file or folder for a path, if it exists
     */
    public static ImageFiles of(String source, Function<Path, Optional<Path>> find) {
        FilePattern files = FilePattern.of(source, find);
        if (!files.pattern().isEmpty()) return new ImageFiles(files, Optional.empty());
        Path path = files.base();
        Path found = find.apply(path).orElse(path);
        boolean one = !Files.isDirectory(found) && (isPicture(source) || PictureNames.isPicture(found));
        if (!one || looksLikeFilm(path)) return new ImageFiles(files, Optional.empty());
        Path folder = path.getParent() == null ? Path.of(".") : path.getParent();
        return new ImageFiles(new FilePattern(folder, ""), Optional.of(String.valueOf(path.getFileName())));
    }

    /** The folder to which names are relative. */
    public Path base() {
        return files.base();
    }

    /** Whether the source should be a folder but has a film's file name extension. */
    public boolean looksLikeFilm() {
        return one.isEmpty() && files.pattern().isEmpty() && looksLikeFilm(base());
    }

    private static boolean looksLikeFilm(Path path) {
        String name = path.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FILMS.contains(ending) && !Files.isDirectory(path);
    }

    /** Whether an address names a picture. A GIF counts as a film, since most GIFs are animated. */
    public static boolean isPicture(String address) {
        return PictureNames.isPictureName(address)
                && !address.toLowerCase(Locale.ROOT).endsWith(".gif");
    }

    /**
     * Lists the pictures below the folder, sorted by their names in it.
     *
     * @param folder the resolved {@link #base}
     * @param setAside receives the name of each path that can't be read, and the reason
     */
    public List<Path> list(Path folder, BiConsumer<String, String> setAside) throws IOException {
        if (one.isPresent()) {
            Path file = folder.resolve(one.get());
            return Files.isRegularFile(file) ? List.of(file) : List.of();
        }
        if (!files.pattern().isEmpty()) return PictureTree.list(folder, files.matcher(), setAside);
        return PictureTree.list(folder, file -> PictureNames.isPicture(folder.resolve(file)), setAside);
    }
}
