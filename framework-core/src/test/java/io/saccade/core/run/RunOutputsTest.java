package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.files.WholeFile;
import io.saccade.core.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Which files a run leaves, and when: outputs, recordings and checkpoints. */
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

    @Test
    void aPublishedFileAppearsDuringTheRunAndStaysHoweverItEnds() throws Exception {
        Path published = folder.resolve("best.onnx");
        Files.writeString(published, "earlier");
        stages.model = (settings, context) -> {
            Path file = context.publish(Path.of("best.onnx"));
            return (sample, out) -> {
                if (sample.index() == 2) throw new IllegalStateException("no");
                WholeFile.write(file, content -> content.write("best".getBytes(StandardCharsets.UTF_8)));
                assertThat(published).hasContent("best");
                out.emit(sample);
            };
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("no"));
        assertThat(report.outputs()).containsExactly(published);
        assertThat(published).hasContent("best");
        assertThat(folder.toFile().list()).containsExactly("best.onnx");
    }

    @Test
    void ofTwoRunsThatPublishOneNameOneGetsIt() throws Exception {
        CountDownLatch publishing = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        stages.recorder = (settings, context) -> {
            context.publish(Path.of("best.onnx"));
            publishing.countDown();
            return sample -> end.await();
        };
        CompletableFuture<Report> first =
                CompletableFuture.supplyAsync(() -> engine(Map.of()).run());
        publishing.await();
        stages.recorder = (settings, context) -> {
            context.publish(Path.of("best.onnx"));
            return sample -> {};
        };
        assertThat(engine(Map.of()).run().failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("is being written by another run"));
        end.countDown();
        assertThat(first.get().failure()).isEmpty();
    }

    @Test
    void ofTwoRunsThatWantOneNameOneGetsIt() throws Exception {
        CountDownLatch recording = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        stages.recorder = (settings, context) -> {
            Path film = context.recording(Path.of("film.mp4"));
            Files.writeString(context.output(Path.of("model.onnx")), "first");
            recording.countDown();
            return sample -> {
                end.await();
                Files.writeString(film, "first");
            };
        };
        CompletableFuture<Report> first =
                CompletableFuture.supplyAsync(() -> engine(Map.of()).run());
        recording.await();
        for (String name : List.of("film.mp4", "model.onnx")) {
            stages.recorder = (settings, context) -> {
                Files.writeString(
                        name.startsWith("film") ? context.recording(Path.of(name)) : context.output(Path.of(name)),
                        "second");
                return sample -> {};
            };
            assertThat(engine(Map.of()).run().failure())
                    .hasValueSatisfying(failure -> assertThat(failure).contains(name + " is being written"));
        }
        end.countDown();

        assertThat(first.get().failure()).isEmpty();
        assertThat(folder.resolve("film.mp4")).hasContent("first");
        assertThat(folder.resolve("model.onnx")).hasContent("first");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("film.mp4", "model.onnx");
    }

    @Test
    void ofTwoRunsThatWantOneCheckpointOneGetsIt() throws Exception {
        CountDownLatch learning = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        stages.trainer = (settings, context) -> {
            Path file = context.checkpoint(Path.of("far.txt"));
            learning.countDown();
            end.await();
            Files.writeString(file, "first");
            return Optional::empty;
        };
        LinkedHashMap<String, Object> tree = tree("trainer", Map.of("type", "learn"), Map.of());
        CompletableFuture<Report> first =
                CompletableFuture.supplyAsync(() -> engine(tree).run());
        learning.await();
        stages.trainer = (settings, context) -> {
            Files.writeString(context.checkpoint(Path.of("far.txt")), "second");
            return Optional::empty;
        };
        assertThat(engine(tree).run().failure()).hasValueSatisfying(failure -> assertThat(failure)
                .contains("the checkpoint far.txt is being written by another run"));
        end.countDown();

        assertThat(first.get().failure()).isEmpty();
        assertThat(folder.resolve("far.txt")).hasContent("first");
        assertThat(folder.toFile().list()).containsExactly("far.txt");
    }

    @Test
    void whatKilledRunsLeftGoesAndNothingElse() throws Exception {
        for (String dead : List.of(
                ".partial-lock-old.onnx",
                ".partial-4711tabc1-old.onnx",
                ".partial-4711tabc1-model.onnx",
                "films/.partial-4711tabc1-3.json",
                "films/deep/.partial-4711tabc2-3.json/picture.png")) {
            Path file = folder.resolve(dead);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "half");
        }
        Files.writeString(folder.resolve(".partial-of a person"), "kept");
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("model.onnx")), "whole");
            Files.writeString(context.recording(Path.of("films")).resolve("4.json"), "whole");
            return sample -> {};
        };
        assertThat(engine(Map.of()).run().failure()).isEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("model.onnx", "films", ".partial-of a person");
        assertThat(folder.resolve("films").toFile().list()).containsExactlyInAnyOrder("4.json", "deep");
        assertThat(folder.resolve("films/deep")).isEmptyDirectory();
    }

    @Test
    void allOutputsAppearOrNone() throws Exception {
        stages.recorder = (settings, context) -> {
            Files.writeString(context.output(Path.of("a.npy")), "whole");
            Files.writeString(context.output(Path.of("b.npy")), "whole");
            Files.createDirectories(folder.resolve("b.npy/in the way"));
            return sample -> {};
        };
        Report report = engine(Map.of()).run();
        assertThat(report.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("b.npy", "a folder has the same name"));
        assertThat(report.outputs()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("b.npy");
    }
}
