package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run leaves behind, and when: outputs, recordings and checkpoints. */
class RunOutputsTest extends RunBench {
    @Test
    void outputsAppearWholeOrNotAtAll() {
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("model.onnx")), "whole");
            return sample -> {
                if (Files.exists(folder.resolve("model.onnx"))) throw new IllegalStateException("too early");
            };
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure()).isEmpty();
        assertThat(folder.resolve("model.onnx")).hasContent("whole");
        assertThat(report.outputs()).containsExactly(folder.resolve("model.onnx"));
    }

    @Test
    void whatWasThereStaysUntilARecorderWrites() throws Exception {
        Files.writeString(folder.resolve("film.mp4"), "earlier");
        stages.recorder = (settings, context) -> {
            context.recording(Path.of("film.mp4"));
            return sample -> {};
        };
        stages.capture = (settings, context) -> {
            throw new IOException("no camera");
        };
        LinkedHashMap<String, Object> tree = tree("capture", Map.of("type", "count"), Map.of());
        tree.put("overwrite", true);
        Report report = engine(tree).run();
        assertThat(report.outputs()).isEmpty();
        assertThat(folder.resolve("film.mp4")).hasContent("earlier");
    }

    @Test
    void afterAFailureNoOutputIsLeft() {
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("model.onnx")), "half");
            return sample -> {
                throw new IllegalStateException("no");
            };
        };
        assertThat(engine(Map.of()).run().outputs()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void afterAFailureAFolderThatNothingWasRecordedInIsNotLeft() {
        stages.recorder = (settings, context) -> {
            Files.createDirectories(context.recording(Path.of("films")));
            return sample -> {
                throw new IllegalStateException("no");
            };
        };
        assertThat(engine(Map.of()).run().outputs()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCheckpointOutlivesRunsAndIsNoOutput() throws Exception {
        stages.trainer = (settings, context) -> {
            Path file = context.checkpoint(Path.of("kept/far.txt"));
            Files.writeString(file, "more", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional::empty;
        };
        for (int run = 1; run <= 2; run++) {
            Report report =
                    engine(tree("trainer", Map.of("type", "learn"), Map.of())).run();
            assertThat(report.failure()).isEmpty();
            assertThat(report.outputs()).isEmpty();
            assertThat(folder.resolve("kept/far.txt")).hasContent("more".repeat(run));
        }
    }
}
