package io.saccade.plugin.gymnasium;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Python interpreter. */
final class Interpreter {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Interpreter() {}

    /** Whether the setting names a file rather than a program on the PATH. */
    static boolean isPath(String python) {
        return python.indexOf('/') >= 0 || python.indexOf('\\') >= 0;
    }

    /** The program to start. */
    static Optional<Path> find(Optional<String> python) {
        if (python.isPresent()) return isPath(python.get()) ? file(Path.of(python.get())) : onPath(python.get());
        Optional<Path> active = Optional.ofNullable(System.getenv("VIRTUAL_ENV"))
                .flatMap(folder -> file(Path.of(folder, WINDOWS ? "Scripts" : "bin", program("python"))));
        return Stream.concat(active.stream(), Stream.of("python3", "python").flatMap(name -> onPath(name).stream()))
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return folders.stream()
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> file(Path.of(folder, program(name))).stream())
                .findFirst();
    }

    private static Optional<Path> file(Path path) {
        return Optional.of(path).filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    private static String program(String name) {
        return WINDOWS && !name.endsWith(".exe") ? name + ".exe" : name;
    }

    /** The error message if the Python does not exist. */
    static String notFound(Optional<String> python) {
        return "no Python was found: "
                + python.map(name -> isPath(name)
                                ? "'" + name + "' is no program. Check the path"
                                : "'" + name + "' is not on the PATH. Install it")
                        .orElse("neither python3 nor python is on the PATH. Install Python 3.10 or newer")
                + ", or name another with 'python', such as .venv/bin/python.";
    }
}
