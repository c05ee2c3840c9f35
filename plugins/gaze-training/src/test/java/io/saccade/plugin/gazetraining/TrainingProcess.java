package io.saccade.plugin.gazetraining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A training in a process that is killed. */
final class TrainingProcess {
    private static final int EPOCHS = 100_000;

    private TrainingProcess() {}

    /**
     * Trains to the end.
     *
     * @param arguments the folder of clicks, and the folder for the network and the checkpoint
     */
    public static void main(String[] arguments) throws Exception {
        Training.run(settings(Path.of(arguments[0])), Path.of(arguments[1]));
    }

    /** Enough epochs for several checkpoints. */
    static GazeTrainerSettings settings(Path data) {
        GazeRecipe recipe = Training.recipe(Preset.BEST, EPOCHS, 0, Optional.empty(), Optional.of(0));
        return Training.settings(data, recipe, Optional.of(Path.of("checkpoint")));
    }

    /** Runs {@link #main} on this test's class path. */
    static Process start(Path data, Path folder) throws IOException {
        return of(TrainingProcess.class, data.toString(), folder.toString())
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** A program on this test's class path, with its errors in its output. */
    static ProcessBuilder of(Class<?> program, String... arguments) {
        String classes = Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classes,
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
