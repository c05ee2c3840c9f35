package io.saccade.batch.worker;

import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the files that items were made from. A model that many items use is read once. */
final class ReadFiles {
    private final Map<String, FileState> known = new HashMap<>();

    /**
     * The files of a run, with the SHA-256 of each.
     *
     * @param item as it was before the run
     * @param inputs that the stages declared
     */
    List<FileState> of(Optional<FileState> item, List<Path> inputs) throws IOException {
        Map<String, FileState> read = new LinkedHashMap<>();
        if (item.isPresent()) read.put(item.get().path(), item.get().hashed());
        for (Path input : inputs) {
            for (Path file : withWeights(input)) {
                if (!read.containsKey(file.toString())) read.put(file.toString(), hashed(file));
            }
        }
        return List.copyOf(read.values());
    }

    /** The same without reading their content, which takes long. */
    static List<FileState> looks(Optional<FileState> item, List<Path> inputs) throws IOException {
        Map<String, FileState> read = new LinkedHashMap<>();
        if (item.isPresent()) read.put(item.get().path(), item.get());
        for (Path input : inputs) {
            for (Path file : withWeights(input)) read.putIfAbsent(file.toString(), FileState.look(file));
        }
        return List.copyOf(read.values());
    }

    /** A network may keep its weights in files named {@code NAME.onnx.*}. */
    private static List<Path> withWeights(Path file) throws IOException {
        if (!file.toString().endsWith(".onnx")) return List.of(file);
        List<Path> files = new ArrayList<>(List.of(file));
        String start = file.getFileName() + ".";
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(file.resolveSibling(""), other -> String.valueOf(other.getFileName())
                        .startsWith(start))) {
            beside.forEach(files::add);
        }
        files.sort(null);
        return List.copyOf(files);
    }

    private FileState hashed(Path file) {
        FileState now = FileState.look(file);
        FileState before = known.get(now.path());
        if (before != null && before.hasLooksOf(now)) return before;
        FileState hashed = now.hashed();
        known.put(hashed.path(), hashed);
        return hashed;
    }

    /** The files that the item's settings name, for one that was refused: it is made once they are there. */
    List<FileState> bound(Optional<FileState> item, Item of, Path folder) {
        Map<String, FileState> named = new LinkedHashMap<>();
        if (item.isPresent()) named.put(item.get().path(), item.get().hashed());
        for (String setting : of.settings()) {
            Optional<Path> file = file(folder, setting.substring(setting.indexOf('=') + 1));
            file.ifPresent(path ->
                    named.putIfAbsent(path.toString(), FileState.look(path).hashed()));
        }
        return List.copyOf(named.values());
    }

    private static Optional<Path> file(Path folder, String value) {
        try {
            return Optional.of(folder.resolve(value));
        } catch (InvalidPathException e) { // it is no file's name
            return Optional.empty();
        }
    }
}
