package io.saccade.plugin.videocapture;

import io.saccade.plugin.bytedeco.PictureTree;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The films that a source of {@code films} names.
 *
 * @param base the folder that names are relative to
 * @param pattern a glob below it; empty for all films
 */
record FilmFiles(Path base, String pattern) {
    private static final Set<String> EXTENSIONS = Set.of(
            "mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "ts", "flv", "ogv", "wmv", "3gp", "mts", "m2ts");

    /** Reads a source: a folder, or a pattern in which {@code *}, {@code ?}, [ or { stands. */
    static FilmFiles of(String source) {
        String text = source.replace('\\', '/');
        int wild = ImageFiles.indexOfWildcard(text);
        if (wild < 0) return new FilmFiles(Path.of(source), "");
        int split = text.lastIndexOf('/', wild);
        return new FilmFiles(
                Path.of(split < 0 ? "." : split == 0 ? "/" : text.substring(0, split)), text.substring(split + 1));
    }

    /**
     * The films below the folder, which is {@link #base} resolved, sorted by their names in it.
     *
     * @param leftOut told what could not be looked at, and why
     */
    List<Path> list(Path folder, BiConsumer<String, String> leftOut) throws IOException {
        return PictureTree.list(folder, wanted(), leftOut);
    }

    private Predicate<Path> wanted() {
        if (pattern.isEmpty()) return file -> isFilm(file.toString());
        // Java's ** asks for a folder in between; people's ** takes none as well.
        PathMatcher below = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern);
        PathMatcher here = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
        return file -> below.matches(file) || here.matches(file);
    }

    private static boolean isFilm(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
