package io.saccade.plugin.videocapture;

import io.saccade.api.spi.StageContext;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * A source that names files by a pattern such as {@code talks/**}{@code /*.mp4}. The signs of patterns may also stand in
 * real names, such as {@code Talk [1080p] {x}}: what exists under its whole name is no pattern.
 *
 * @param base the folder that the pattern begins in
 * @param pattern a glob below it; empty where the source is the base itself
 */
record FilePattern(Path base, String pattern) {
    private static final String SIGNS = "*?[{";

    /**
     * Reads a source.
     *
     * @param find gives the file or folder that a path means, where there is one
     */
    static FilePattern of(String source, Function<Path, Optional<Path>> find) {
        String text = source.replace('\\', '/');
        int sign = indexOfSign(text, 0);
        if (sign < 0 || exists(source, find)) return new FilePattern(Path.of(source), "");
        int begin = text.lastIndexOf('/', sign) + 1;
        // Folders in front that exist under their whole names are none of the pattern.
        for (int end = text.indexOf('/', sign); end >= 0; end = text.indexOf('/', sign)) {
            if (!exists(text.substring(0, end), find)) break;
            begin = end + 1;
            sign = indexOfSign(text, begin);
            if (sign < 0) break;
        }
        String base = begin == 0 ? "." : begin == 1 ? "/" : text.substring(0, begin - 1);
        return new FilePattern(Path.of(base), text.substring(begin));
    }

    /** As {@link StageContext#input} finds it. */
    static Optional<Path> find(StageContext context, Path path) {
        try {
            return Optional.of(context.input(path));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    private static boolean exists(String path, Function<Path, Optional<Path>> find) {
        try {
            return find.apply(Path.of(path)).isPresent();
        } catch (InvalidPathException e) {
            return false; // Windows takes no * in a name
        }
    }

    private static int indexOfSign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    /** Why it is no pattern that files can be compared with, as a sentence; empty where it is one. */
    Optional<String> fault() {
        try {
            matcher();
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            // Java opens a quotation and does not close it.
            String reason = e.getDescription().replaceFirst("Missing '(.)$", "'$1' is missing");
            return Optional.of("'" + pattern + "' is neither a name that exists nor a pattern: " + reason
                    + ". Correct the name, or the brackets.");
        }
    }

    /** Whether a file's path in the base fits the pattern. */
    Predicate<Path> matcher() {
        // Java's ** asks for a folder in between; people's ** takes none as well.
        PathMatcher below = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern);
        PathMatcher here = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
        return file -> below.matches(file) || here.matches(file);
    }
}
