package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the memory of lip-sync at 1280x720 from outside: it does not grow with the film's length (small generator),
 * and stays under the limit with a generator of the published size and random weights. Runs with
 * {@code ./verify --long}.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class LipMemoryTest {
    private static final double MOST_GROWTH = 1.1;
    private static final long MOST_KIBIBYTES = 1_500_000_000L / 1024;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    @Test
    void fiveMinutesTakeAsMuchAsOne() throws Exception {
        long one = peakKibibytes(60, LipSyncPipeline.generator());
        long five = peakKibibytes(300, LipSyncPipeline.generator());
        System.out.printf("peak of 1 minute: %,d KiB; of 5: %,d KiB%n", one, five);
        assertThat((double) five / one).isLessThan(MOST_GROWTH);
    }

    @Test
    void aGeneratorOfThePublishedSizeFitsIntoLittleMemory() throws Exception {
        long peak = peakKibibytes(60, publishedSize());
        System.out.printf("peak of 1 minute with 36.3 million parameters: %,d KiB%n", peak);
        assertThat(peak).isLessThan(MOST_KIBIBYTES);
    }

    private long peakKibibytes(int seconds, Path generator) throws Exception {
        Workplace place = new Workplace(folder);
        VoiceFile.talking(place.path("voice.wav"), seconds);
        String face = ReferenceData.path("video/grid_lwbsza.mpg").toString();
        SaccadeProcess film = LipSyncPipeline.of(place, face, "voice.wav", generator.toString())
                .with("--set", "capture.width=1280", "--set", "capture.height=720", "--overwrite", "--quiet");
        long peak = 0;
        try (Running run = film.start()) {
            while (run.isAlive()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                peak = Math.max(peak, Programs.mostResidentKibibytes(run.pid()));
            }
            Finished finished = run.await();
            assertThat(finished.exit()).as(finished.err()).isZero();
        }
        assertThat(place.report().samples()).isEqualTo(seconds * 25L);
        return peak;
    }

    /** Made by the script that users convert weights with. */
    private Path publishedSize() {
        Path python = Path.of(System.getProperty("torch.python"));
        assumeTrue(
                Files.isExecutable(python),
                () -> "there is no " + python + ", which benchmarks/setup makes; left out (-Dtorch.python=PYTHON)");
        Path model = folder.resolve("random.onnx");
        Programs.run(
                python.toString(),
                "-c",
                "import runpy, sys; tool = runpy.run_path(sys.argv[1]); network = tool['Generator'](1).eval();"
                        + " tool['prepare'](network); tool['write'](network, sys.argv[2])",
                Build.projectRoot().resolve("tools/wav2lip-to-onnx.py").toString(),
                model.toString());
        return model;
    }
}
