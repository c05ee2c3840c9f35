package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.wav2liptraining.expert.SyncExpertFactory;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A training in a process that is killed. */
final class TeachingProcess {
    private static final int STEPS = 120;
    /** Longer than the time between two checkpoints, so that one is written however fast the machine is. */
    private static final long PAUSE_MILLIS = 11_000;

    private TeachingProcess() {}

    /**
     * Trains to the end, with a pause near the beginning.
     *
     * @param arguments the folder of talkers, the folder for results and, for a generator, an expert's weights
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments.length > 2) generator(Path.of(arguments[0]), folder, Path.of(arguments[2]), PAUSE_MILLIS);
        else expert(Path.of(arguments[0]), folder, PAUSE_MILLIS);
    }

    static void expert(Path talkers, Path folder, long pauseMillis) throws Exception {
        run(new SyncExpertFactory(), Trainings.expert(talkers, STEPS, true), folder, pauseMillis);
    }

    static void generator(Path talkers, Path folder, Path expert, long pauseMillis) throws Exception {
        run(new LipTrainerFactory(), Trainings.lips(talkers, STEPS, expert), folder, pauseMillis);
    }

    private static <C extends Record> void run(TrainerFactory<C> factory, C settings, Path folder, long pauseMillis)
            throws Exception {
        try (StageHarness trainer =
                StageBuilder.of(factory, settings).in(folder).open()) {
            trainer.read();
            trainer.forget();
            Thread.sleep(pauseMillis);
            while (trainer.read().isPresent()) trainer.forget();
            trainer.finish();
        }
    }

    /** Runs {@link #main}. */
    static Process start(Path folder, List<Path> arguments) throws IOException {
        return start(TeachingProcess.class, List.of(), folder, arguments);
    }

    /** Runs a class on this test's class path, with its output in {@code said}. */
    static Process start(Class<?> main, List<String> options, Path folder, List<Path> arguments) throws IOException {
        String classes = Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.add("-cp");
        words.add(Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classes);
        words.add(main.getName());
        arguments.forEach(argument -> words.add(argument.toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }
}
