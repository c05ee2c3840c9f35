package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts with the originals' hot loops, in a writable copy, and the Python that runs them. */
final class Originals {
    /** One thread each, and OpenCV without Intel IPP, which is disabled on our side, too. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "THREADS", "1",
            "OMP_NUM_THREADS", "1",
            "TF_NUM_INTRAOP_THREADS", "1",
            "TF_NUM_INTEROP_THREADS", "1",
            "TF_CPP_MIN_LOG_LEVEL", "3",
            "KERAS_BACKEND", "tensorflow",
            "OPENCV_IPP", "disabled");

    private final Path scripts;
    private final Path python;

    private Originals(Path scripts, Path python) {
        this.scripts = scripts;
        this.python = python;
    }

    /** Copies the scripts, and installs their dependencies if missing. */
    static Originals open() throws IOException, InterruptedException, LeftOutException {
        Path folder = Path.of(System.getProperty("reference.baselines", "../shared/baselines"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(folder)) {
            throw new LeftOutException(
                    "the originals' scripts are not at " + folder + "; give -Dreference.baselines=FOLDER");
        }
        return new Originals(copy(folder, Path.of("benchmarks/target/baselines")), python());
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to.toAbsolutePath();
    }

    private static Path python() throws IOException, InterruptedException {
        String given = System.getProperty("benchmarks.python");
        if (given != null) return Path.of(given).toAbsolutePath();
        Process setup = new ProcessBuilder("benchmarks/setup").inheritIO().start();
        if (setup.waitFor() != 0) throw new IOException("benchmarks/setup failed; its messages stand above");
        return Path.of("benchmarks/.venv/bin/python").toAbsolutePath();
    }

    /** The Python with all libraries. */
    Path interpreter() {
        return python;
    }

    /** A file that a script makes. */
    Path at(String relative) {
        return scripts.resolve(relative);
    }

    Command script(String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of(python.toString(), name));
        words.addAll(List.of(arguments));
        return new Command(words, scripts, ENVIRONMENT);
    }

    /** A script of this project, for code that the originals' folder lacks. */
    Command own(String name, String... arguments) {
        Path script = Path.of("benchmarks/src/main/python", name).toAbsolutePath();
        return script(script.toString(), arguments);
    }
}
