package io.saccade.plugin.videocapture.file;

import io.saccade.api.spi.StageContext;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * A source that names files by a pattern such as {@code talks/**}{@code /*.mp4}. Pattern characters may also occur in
 * real names, such as {@code Talk [1080p] {x}}: if a file or folder with the exact name exists, the name is not a
 * pattern.
 *
 * @param base the folder in which the pattern starts
 * @param pattern a glob relative to {@code base}; empty when the source is {@code base} itself
 */
public record FilePattern(Path base, String pattern) {
    private static final String SIGNS = "*?[{";

    /**
     * Parses a source.
     *
     * @param find returns the file or folder for a path, if it exists
     */
    public static FilePattern of(String source, Function<Path, Optional<Path>> find) {
        String text = source.replace('\\', '/');
        int sign = indexOfSign(text, 0);
        if (sign < 0 || exists(source, find)) return new FilePattern(Path.of(source), "");
        int begin = text.lastIndexOf('/', sign) + 1;
        // Leading folders that exist under their exact names are not part of the pattern.
        for (int end = text.indexOf('/', sign); end >= 0; end = text.indexOf('/', sign)) {
            if (!exists(text.substring(0, end), find)) break;
            begin = end + 1;
            sign = indexOfSign(text, begin);
            if (sign < 0) break;
        }
        String base = begin == 0 ? "." : begin == 1 ? "/" : text.substring(0, begin - 1);
        return new FilePattern(Path.of(base), text.substring(begin));
    }

    /** Looks up a path as {@link StageContext#input} does. */
    public static Optional<Path> find(StageContext context, Path path) {
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
            return false; // Windows forbids * in names
        }
    }

    private static int indexOfSign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    /** Returns why the pattern is invalid, as a sentence; empty when it is valid. */
    public Optional<String> fault() {
        try {
            matcher();
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            // Java's text opens a quote without closing it.
            String reason = e.getDescription().replaceFirst("Missing '(.)$", "'$1' is missing");
            return Optional.of("'" + pattern + "' is neither a name that exists nor a pattern: " + reason
                    + ". Correct the name, or the brackets.");
        }
    }

    /** Matches paths of files relative to {@code base}. */
    Predicate<Path> matcher() {
        // In Java ** needs a folder in between; users expect it to match no folder as well.
        PathMatcher below = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern);
        PathMatcher here = Path.of("").getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
        return file -> below.matches(file) || here.matches(file);
    }
}
