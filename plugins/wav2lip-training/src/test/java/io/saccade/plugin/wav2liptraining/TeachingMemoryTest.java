package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the memory of a generator's training stays constant, with an active expert, a critic, evaluations, sample
 * sheets and checkpoints. The heap is touched from the start, so any growth is native memory.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class TeachingMemoryTest {
    private static final int SETTLED = 200;
    private static final int STEPS = 1000;
    private static final int MEASURED_EVERY = 50;
    private static final double MOST_GROWTH = 1.05;
    private static final List<String> FIXED_HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");
    private static final Pattern TOLD = Pattern.compile("step (\\d+): (\\d+) KiB");

    @TempDir
    private Path folder;

    /**
     * Trains, and prints the resident memory.
     *
     * @param arguments the folder of talkers, the folder for results, an expert's weights
     */
    public static void main(String[] arguments) throws Exception {
        try (StageHarness trainer = StageBuilder.of(
                        new LipTrainerFactory(),
                        Trainings.lips(Path.of(arguments[0]), STEPS, MEASURED_EVERY, Path.of(arguments[2])))
                .in(Path.of(arguments[1]))
                .open()) {
            long next = SETTLED;
            for (Optional<Sample> sample = trainer.read(); sample.isPresent(); sample = trainer.read()) {
                long step = sample.get().need(Keys.PROGRESS).done();
                trainer.forget();
                if (step < next) continue;
                System.out.printf("step %d: %d KiB%n", step, residentKibibytes());
                next += SETTLED;
            }
        }
    }

    private static long residentKibibytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void staysFlatOverAThousandSteps() throws Exception {
        Path talkers = DemoTalkers.make(folder, DemoTalkers.people(3, 1.2, 5), .34, 0);
        Path expert = folder.resolve("expert.npz");
        try (SyncExpert any = new SyncExpert(new Channels(1 / 16.0), 3)) {
            NumpyArchive.write(expert, any.tensors());
        }
        Process process =
                TeachingProcess.start(TeachingMemoryTest.class, FIXED_HEAP, folder, List.of(talkers, folder, expert));
        int exit = process.waitFor();
        String said = Files.readString(folder.resolve("said"));
        assertThat(exit).as(said).isZero();
        Matcher told = TOLD.matcher(said);
        assertThat(told.find()).as(said).isTrue();
        long settled = Long.parseLong(told.group(2));
        long last = settled;
        do {
            System.out.println(told.group());
            last = Long.parseLong(told.group(2));
        } while (told.find());
        assertThat((double) last / settled)
                .as("growth from step %d on", SETTLED)
                .isLessThan(MOST_GROWTH);
    }
}
