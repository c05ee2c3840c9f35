package io.saccade.plugin.clickrecorder;

import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that records samples and is killed. */
final class RecordingProcess {
    static final String RECORDED = "recorded ";
    static final String FAILED = "failed: ";

    private RecordingProcess() {}

    /**
     * Records at full speed, and prints how many samples are recorded.
     *
     * @param arguments the folder, the number of the first sample, and the number of samples
     */
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(arguments[1]);
        ClickSamplesSettings settings = new ClickSamplesSettings(Path.of("eyes"), Optional.empty(), Optional.empty());
        try (StageHarness harness = StageBuilder.of(new ClickSamplesRecorderFactory(), settings)
                .in(Path.of(arguments[0]))
                .open()) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                harness.feed(Eyes.clicked(harness, (first + i) % 1000));
                harness.forget();
                System.out.println(RECORDED + (i + 1));
            }
        } catch (IOException e) {
            System.out.println(FAILED + e.getMessage());
        }
    }

    /** The command that runs {@link #main} with this test's class path. */
    static List<String> command(String folder, long first, int samples) {
        String classes = Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classes,
                RecordingProcess.class.getName(),
                folder,
                String.valueOf(first),
                String.valueOf(samples));
    }
}
