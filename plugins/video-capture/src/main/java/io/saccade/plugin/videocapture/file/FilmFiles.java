package io.saccade.plugin.videocapture.file;

import io.saccade.plugin.bytedeco.picture.PictureTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Lists the films that a source of {@code films} names: a folder or a pattern. */
public final class FilmFiles {
    private static final Set<String> EXTENSIONS = Set.of(
            "mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "ts", "flv", "ogv", "wmv", "3gp", "mts", "m2ts");

    private FilmFiles() {}

    /**
     * Lists the films below the folder, sorted by their names in it.
     *
     * @param folder the resolved base of the source
     * @param setAside receives the name of each path that can't be read, and the reason
     */
    public static List<Path> list(FilePattern source, Path folder, BiConsumer<String, String> setAside)
            throws IOException {
        boolean all = source.pattern().isEmpty();
        return PictureTree.list(folder, all ? file -> isFilm(file.toString()) : source.matcher(), setAside);
    }

    private static boolean isFilm(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
