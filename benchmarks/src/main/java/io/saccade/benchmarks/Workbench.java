package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs each measurement in its own process. Compared programs alternate, ours, theirs, ours, theirs, so that other load
 * on the machine affects both.
 */
final class Workbench {
    /** The JVM options of the launcher. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xshare:auto");

    private final int rounds;

    Workbench(int rounds) {
        this.rounds = rounds;
    }

    /** A benchmark of this project, run by {@link JmhProcess}. */
    Command jmh(String benchmark, String... parameters) {
        return java(JmhProcess.class, Stream.concat(Stream.of(benchmark), Arrays.stream(parameters)));
    }

    /** A program of this project. */
    Command java(Class<?> main, Stream<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.add("-Dreference.data=" + ReferenceData.FOLDER);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        arguments.forEach(words::add);
        return new Command(words, Path.of("").toAbsolutePath(), Map.of());
    }

    /** Runs the commands in turn. */
    Measured byTurns(Command... commands) throws IOException, InterruptedException {
        Measured measured = new Measured();
        for (int round = 0; round < rounds; round++) {
            for (Command command : commands) {
                for (JsonObject line : command.run()) {
                    String name = line.get("name").getAsString();
                    double median = line.get("ms").getAsDouble();
                    measured.add(name, median, line.get("min").getAsDouble());
                    System.err.printf("  %d/%d %s %s%n", round + 1, rounds, name, Row.time(median));
                }
            }
        }
        return measured;
    }

    /** The launcher of the built distribution. */
    static Path launcher() throws LeftOutException {
        Path launcher = Path.of(System.getProperty("saccade.home", "distribution/target/saccade"), "bin", "saccade")
                .toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new LeftOutException("there is no " + launcher + "; benchmarks/run builds it");
        }
        return launcher;
    }
}
