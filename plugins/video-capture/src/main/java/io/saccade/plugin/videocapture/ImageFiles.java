package io.saccade.plugin.videocapture;

import io.saccade.plugin.bytedeco.PictureTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The pictures that a source of {@code images} names.
 *
 * @param base the folder that names are relative to
 * @param pattern a glob below it; empty for all pictures
 */
record ImageFiles(Path base, String pattern) {
    private static final Set<String> EXTENSIONS =
            Set.of("png", "jpg", "jpeg", "bmp", "webp", "tif", "tiff", "ppm", "pgm", "pbm", "jp2");
    private static final Set<String> FILMS =
            Set.of("mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "ts", "gif");

    /** Reads a source: a folder, a picture, or a pattern in which {@code *}, {@code ?}, [ or { stands. */
    static ImageFiles of(String source) {
        String text = source.replace('\\', '/');
        int wild = indexOfWildcard(text);
        if (wild < 0 && !isPicture(text)) return new ImageFiles(Path.of(source), "");
        int split = text.lastIndexOf('/', wild < 0 ? text.length() : wild);
        String base = split < 0 ? "." : split == 0 ? "/" : text.substring(0, split);
        return new ImageFiles(Path.of(base), text.substring(split + 1));
    }

    /** Whether what stands where a folder should is named as films are. */
    boolean looksLikeFilm() {
        return pattern.isEmpty() && FILMS.contains(extension(base.toString())) && !Files.isDirectory(base);
    }

    /** Where in a path the first sign stands that makes it a pattern; -1 where none does. */
    static int indexOfWildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    /** Whether a name ends as those of pictures do. */
    static boolean isPicture(String name) {
        return EXTENSIONS.contains(extension(name));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The one file that is named without wildcards. */
    boolean isOne() {
        return !pattern.isEmpty() && indexOfWildcard(pattern) < 0;
    }

    /**
     * The files below the folder, which is {@link #base} resolved, sorted by their names in it.
     *
     * @param leftOut told what could not be looked at, and why
     */
    List<Path> list(Path folder, BiConsumer<String, String> leftOut) throws IOException {
        return PictureTree.list(folder, wanted(), leftOut);
    }

    private Predicate<Path> wanted() {
        if (pattern.isEmpty()) return file -> isPicture(file.toString());
        if (isOne()) return Path.of(pattern)::equals;
        // Java's ** asks for a folder in between; people's ** takes none as well.
        PathMatcher below = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern);
        PathMatcher here = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
        return file -> below.matches(file) || here.matches(file);
    }
}
