package io.saccade.batch.item;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds files by {@code --over}: a file, a folder, a list of files, or a glob. */
final class FilePatterns {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final String DEEP = "**";

    private final Path workingDirectory;

    FilePatterns(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** @throws InvalidItems if nothing matches */
    Found find(String pattern) {
        try {
            Found found = search(pattern);
            if (found.paths().isEmpty()) throw new InvalidItems("--over '" + pattern + "' matches no file");
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidItems("--over '" + pattern + "' can't be read: " + e.getMessage());
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new InvalidItems("--over '" + pattern + "' is no pattern of files: " + e.getMessage());
        }
    }

    private Found search(String pattern) throws IOException {
        if (pattern.startsWith("@")) return listed(absolute(pattern.substring(1)));
        Optional<Path> named = named(pattern);
        if (named.isEmpty()) return matching(pattern);
        Path path = named.get();
        if (!Files.isDirectory(path)) {
            return new Found(path.resolveSibling(""), Files.exists(path) ? List.of(path) : List.of(), false);
        }
        return new Found(path, matching(path, Integer.MAX_VALUE, Files::isRegularFile, file -> true), true);
    }

    /** The file or folder of this name, although it may look like a glob; empty for a glob. */
    private Optional<Path> named(String pattern) {
        boolean wild = WILD.matcher(pattern).find();
        try {
            return Optional.of(absolute(pattern)).filter(path -> Files.exists(path) || !wild);
        } catch (InvalidPathException e) {
            if (!wild) throw e;
            return Optional.empty();
        }
    }

    private Path absolute(String path) {
        return workingDirectory.resolve(path).normalize();
    }

    private Found listed(Path list) throws IOException {
        List<Path> paths = Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank())
                .map(this::absolute)
                .toList();
        Path root = list.resolveSibling("");
        for (int i = 0; i < paths.size(); i++) {
            Path folder = paths.get(i).resolveSibling("");
            root = i == 0 ? folder : CommonRoot.of(root, folder);
        }
        return new Found(root, paths, false);
    }

    private Found matching(String pattern) throws IOException {
        List<String> parts = Stream.of(pattern.split("[/" + Pattern.quote(File.separator) + "]", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        int first = 0;
        while (!WILD.matcher(parts.get(first)).find()) first++;
        String base = (pattern.startsWith("/") ? "/" : "") + String.join("/", parts.subList(0, first));
        String rest = String.join("/", parts.subList(first, parts.size()));
        Path root = absolute(base);
        if (!Files.isDirectory(root)) throw new InvalidItems("--over '" + pattern + "': there is no folder " + root);
        boolean deep = rest.contains(DEEP);
        boolean folders = pattern.endsWith("/");
        PathMatcher exact = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        PathMatcher flat = FileSystems.getDefault().getPathMatcher("glob:" + rest.replace(DEEP + "/", ""));
        int depth = deep ? Integer.MAX_VALUE : parts.size() - first;
        return new Found(
                root,
                matching(
                        root,
                        depth,
                        folders ? Files::isDirectory : Files::isRegularFile,
                        path -> exact.matches(path) || flat.matches(path)),
                deep);
    }

    /** Hidden files and folders are no items, unless they are named. */
    private static List<Path> matching(Path root, int depth, Predicate<Path> kind, Predicate<Path> relative)
            throws IOException {
        try (Stream<Path> paths = Files.walk(root, depth)) {
            return paths.filter(path -> !path.equals(root))
                    .filter(path -> !isHidden(root.relativize(path)))
                    .filter(path -> relative.test(root.relativize(path)))
                    .filter(kind)
                    .toList();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) return true;
        }
        return false;
    }
}
