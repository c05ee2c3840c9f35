package io.saccade.plugin.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<TraceSettings> stage() {
        return StageBuilder.of(new TraceFactory(), new TraceSettings(Path.of("trace.jsonl")))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number);
        return sample.with(Keys.FRAME, StageHarness.frame(sample, 4, 4, 0, 0, 0));
    }

    @Test
    void writesEverySmallKeyInTheOrderOfNames() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample sample = harness.sample(480_000_000);
            Frame patch = StageHarness.frame(sample, 44, 12, 1, 2, 3);
            EyePair eyes = EyePair.of(new Region(1, 2, 30, 31), new Region(60, 4, 32, 33), patch);
            harness.feed(sample.with(Keys.GAZE, new Point(0.41, 0.77))
                    .with(Keys.FRAME, patch)
                    .with(Keys.EYES, eyes));
            harness.finish();
        }
        assertThat(lines())
                .containsExactly("{\"index\":0,\"timestampNanos\":480000000,"
                        + "\"eyes\":{\"left\":{\"x\":1,\"y\":2,\"width\":30,\"height\":31},"
                        + "\"right\":{\"x\":60,\"y\":4,\"width\":32,\"height\":33}},"
                        + "\"gaze\":{\"x\":0.41,\"y\":0.77}}");
    }

    @Test
    void writesALineForSamplesThatCarryNothing() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(harness.sample(7));
        }
        assertThat(lines()).containsExactly("{\"index\":0,\"timestampNanos\":7}");
    }

    @Test
    void writesNullWhereThereIsNoNumber() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(harness.sample(0).with(Keys.GAZE, new Point(Double.NaN, Double.NEGATIVE_INFINITY)));
        }
        assertThat(lines().get(0)).endsWith("\"gaze\":{\"x\":null,\"y\":null}}");
    }

    @Test
    void writesWhatAPluginCallsPlain() throws Exception {
        Key<String> mood = Key.of("mood", String.class).traced(text -> List.of(text, 1, true, 2.5f, List.of()));
        try (StageHarness harness = stage().open()) {
            harness.feed(harness.sample(0).with(mood, "\"fröhlich\"\\\n\t\u0001😀"));
        }
        assertThat(lines().get(0))
                .endsWith("\"mood\":[\"\\\"fröhlich\\\"\\\\\\u000a\\u0009\\u0001😀\",1,true,2.5,[]]}");
    }

    @Test
    void hasEveryLineOnDiskAtOnce() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 1; i <= 3; i++) {
                harness.feed(harness.sample(i));
                assertThat(lines()).hasSize(i);
            }
        }
    }

    @Test
    void isForItsOwnerOnlyEvenWhereAFileLayOpen() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        stage().open().close();
        assertOwnerOnly();
        Files.setPosixFilePermissions(trace(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.writeString(trace(), "an earlier run");
        stage().open().close();
        assertOwnerOnly();
        assertThat(trace()).isEmptyFile();
    }

    private void assertOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trace())))
                .isEqualTo("rw-------");
    }

    private Path trace() {
        return folder.resolve("trace.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(trace());
    }
}
