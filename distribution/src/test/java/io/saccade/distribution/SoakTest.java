package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures memory from outside while tracked eyes steer a real pointer for an hour's worth of frames. Runs with
 * {@code ./verify --long}.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class SoakTest {
    /** An hour at 30 frames per second, fed as fast as possible. */
    private static final long FRAMES = 108_000;

    private static final long SETTLED_AFTER = 5_000;
    private static final double MOST_GROWTH = 1.05;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Pattern INDEX = Pattern.compile("\\{\"index\":(\\d+)");

    @TempDir
    private Path folder;

    @Test
    void memoryStaysFlatOverAnHoursFrames() throws Exception {
        Workplace workplace = new Workplace(folder);
        String pipeline =
                """
                pipeline: soak
                capture:
                  type: haar-eyes
                  with: { source: { type: video, with: { source: "%s", loop: true } }, track: true }
                models:
                  - { type: onnx-gaze, with: { model: "%s" } }
                  - { type: smooth-gaze, with: { filter: one-euro } }
                actuators: [{ type: robot-cursor }]
                recorders:
                  - { type: trace, with: { file: soak.jsonl } }
                """.formatted(ReferenceData.path("video/grid_lwbsza.mpg"), ReferenceData.path("gaze/article-cnn.onnx"));
        long settled = 0;
        long last = 0;
        try (XServer server = XServer.start();
                Running run = workplace
                        .pipeline(pipeline)
                        .with("--max-samples", String.valueOf(FRAMES), "--quiet")
                        .on(server.display())
                        .start()) {
            while (run.isAlive()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                long now = Programs.residentKibibytes(run.pid());
                if (now == 0) break;
                last = now;
                if (settled == 0 && framesTraced() > SETTLED_AFTER) settled = now;
            }
            Finished finished = run.await();
            assertThat(finished.exit()).as(finished.err()).isZero();
        }
        System.out.printf(
                "resident after %,d frames: %,d KiB; after %,d: %,d KiB%n", SETTLED_AFTER, settled, FRAMES, last);
        assertThat(workplace.report().samples()).isEqualTo(FRAMES);
        assertThat(settled).isPositive();
        assertThat((double) last / settled).isLessThan(MOST_GROWTH);
    }

    /** The index in the last complete line of the trace. */
    private long framesTraced() throws IOException {
        Path trace = folder.resolve("soak.jsonl");
        if (!Files.exists(trace)) return 0;
        try (RandomAccessFile file = new RandomAccessFile(trace.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(2048, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            Matcher index = INDEX.matcher(new String(end, StandardCharsets.UTF_8));
            long newest = 0;
            while (index.find()) newest = Long.parseLong(index.group(1));
            return newest;
        }
    }
}
