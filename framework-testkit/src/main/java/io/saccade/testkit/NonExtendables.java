package io.saccade.testkit;

import io.saccade.api.data.NonExtendable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the classes of a plugin that implement an interface which only Saccade may implement. */
final class NonExtendables {
    private static final String SUFFIX = ".class";
    private static final Map<URI, List<String>> FOUND = new ConcurrentHashMap<>();

    private NonExtendables() {}

    /** The names of such classes in the folder or jar of the given class, with the interface. */
    static List<String> implementedBeside(Class<?> type) {
        URI place = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return FOUND.computeIfAbsent(place, location -> search(Path.of(location), type.getClassLoader()));
    }

    private static List<String> search(Path place, ClassLoader loader) {
        try {
            if (Files.isDirectory(place)) return search(place, place, loader);
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                Path root = jar.getPath("/");
                return search(root, root, loader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> search(Path folder, Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info" + SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .flatMap(name -> violation(name, loader).stream())
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> violation(String name, ClassLoader loader) {
        Class<?> type;
        try {
            type = Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) { // it needs a library that is not here
            return Optional.empty();
        }
        Deque<Class<?>> parents = new ArrayDeque<>(List.of(type.getInterfaces()));
        while (!parents.isEmpty()) {
            Class<?> parent = parents.pop();
            if (parent.isAnnotationPresent(NonExtendable.class)) {
                return Optional.of(name + " implements " + parent.getSimpleName());
            }
            parents.addAll(List.of(parent.getInterfaces()));
        }
        return Optional.empty();
    }
}
