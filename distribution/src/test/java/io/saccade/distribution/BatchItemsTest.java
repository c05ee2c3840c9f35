package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.WorkerCommandLine;
import io.saccade.batch.work.WorkerProcess;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What an item may be, and what a batch refuses before it makes one. */
class BatchItemsTest {
    private static final String LAKE = """
            pipeline: lake
            trainer:
              type: q-learning
              with:
                environment: frozen-lake
                episodes: 50
                epsilon: { random-episodes: 5 }
                table: q.npy
            """;
    private static final String PICTURES = """
            pipeline: pictures
            capture: { type: images, with: { source: pictures } }
            recorders: [{ type: trace, with: { file: trace.jsonl } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    private Finished batch(int exit, String... arguments) {
        Finished batch = place.saccade("batch").with(arguments).run();
        assertThat(batch.exit()).as(batch.toString()).isEqualTo(exit);
        return batch;
    }

    @Test
    void seedsAreMadeAsByARunWithThatSeedByFreshWorkers() throws Exception {
        place.file("lake.yaml", LAKE);
        Set<Long> workers = new HashSet<>();
        try (Running batch = place.saccade("batch", "lake.yaml", "--over", "seeds:6-7", "--out", "out")
                .with("--workers", "1", "--items-per-worker", "1")
                .start()) {
            Waiting.until("the batch has ended", () -> {
                if (place.path("out/.workers").toFile().exists()) workers.addAll(children(batch));
                return !batch.isAlive();
            });
            assertThat(batch.await().exit()).isZero();
        }
        assertThat(workers).as("a worker for each item").hasSize(2);
        Finished run = place.saccade("run", "lake.yaml", "--set", "seed=7", "--out", "fresh", "--quiet")
                .run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(place.path("out/.progress.json"))
                .content()
                .contains("\"pipeline\":\"lake.yaml\",\"items\":2,\"done\":2,\"setAside\":0,\"share\":1.0,")
                .contains("\"ended\":true");
        assertThat(place.path("out/seed-7/q.npy")).hasSameBinaryContentAs(place.path("fresh/q.npy"));
        assertThat(place.path("out/seed-6/q.npy")).exists();
    }

    private static List<Long> children(Running batch) {
        return ProcessHandle.of(batch.pid()).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    @Test
    void aFolderOfPicturesIsAnItemAndAPairNeedsItsVoice() throws Exception {
        place.file("pictures.yaml", PICTURES);
        Film.make(Files.createDirectories(place.path("films")).resolve("a.mp4"), 5);
        place.file("shot/one/notes.txt", "no picture");
        for (int i = 1; i <= 3; i++) picture("shot/two/" + i + ".png");
        Finished batch = batch(4, "pictures.yaml", "--over", "shot/*/", "--out", "out", "--workers", "1");
        assertThat(batch.err()).contains("set aside one: ");
        assertThat(place.trace("out/two/trace.jsonl")).hasSize(3);
        place.file(
                "pair.yaml", PICTURES.replace("images", "video").replace("pictures }", "film.mp4, until: audio-end }"));
        Files.copy(place.path("films/a.mp4"), place.path("films/b.mp4"));
        Files.copy(place.path("films/a.mp4"), place.path("films/c.mp4"));
        place.file("voices/b.wav", "");
        place.file("voices/c.wav", "no sound");
        batch(
                4,
                "pair.yaml",
                "--over",
                "films",
                "--bind",
                "capture.audio=voices/{stem}.wav",
                "--out",
                "pairs",
                "--workers",
                "1");
        assertThatInputIsRefused("pairs/.quarantine/a.mp4", "voices/a.wav' was not found in ");
        assertThatInputIsRefused("pairs/.quarantine/b.mp4", "b.wav is empty (0 bytes)");
        assertThatInputIsRefused("pairs/.quarantine/c.mp4", "c.wav");
    }

    private void assertThatInputIsRefused(String folder, String reason) {
        assertThat(place.path(folder + "/result.json"))
                .content()
                .contains("\"kind\": \"INPUT\"", "\"attempts\": 1,", reason)
                .doesNotContain(".attempt-");
    }

    @Test
    void aBrokenCollectionOfClicksIsABadInput() throws Exception {
        place.file("clicks/broken/samples.csv", "no table");
        Files.createDirectories(place.path("clicks/empty"));
        String[] wrong = {"gaze-train", "--over", "clicks/*/", "--out", "out", "--workers", "1"}; // without a capture
        assertThat(batch(2, wrong).err()).contains("there is no 'capture'");
        batch(
                4,
                "gaze-train",
                "--over",
                "clicks/*/",
                "--out",
                "out",
                "--workers",
                "1",
                "--bind",
                "trainer.data={path}");
        assertThatInputIsRefused("out/.quarantine/broken", "samples.csv is no table of samples");
        assertThatInputIsRefused("out/.quarantine/empty", "there is no picture of eyes in ");
    }

    @Test
    void aFolderOnAnotherDiskIsToldAtTheFirstItem() throws Exception {
        Path other = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(other), "the test needs a second file system");
        assumeTrue(!Files.getFileStore(other).equals(Files.getFileStore(place.folder())), "both are one file system");
        place.file("pictures.yaml", PICTURES);
        picture("shot/talks/one/1.png");
        Path elsewhere = Files.createTempDirectory(other, "saccade");
        try {
            Files.createSymbolicLink(Files.createDirectories(place.path("out")).resolve("talks"), elsewhere);
            Finished batch = batch(1, "pictures.yaml", "--over", "shot/*/*/", "--out", "out");
            assertThat(batch.err()).contains("out/talks/one can't be renamed from ", "different file systems");
            assertThat(elsewhere).isEmptyDirectory();
            assertThat(place.path("out").toFile().list()).containsOnly(".lock", ".progress.json", "talks");
        } finally {
            Files.delete(elsewhere);
        }
    }

    private void picture(String name) throws IOException {
        Path file = place.path(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR), "png", file.toFile());
    }

    @Test
    void aDryRunListsTheItemsInLittleMemoryAndMakesNothing() {
        place.file("lake.yaml", LAKE);
        Finished listed = place.saccade("batch", "lake.yaml", "--over", "seeds:1-10000", "--out", "out", "--dry-run")
                .setting("SACCADE_OPTS", "-Xmx32m -XX:TieredStopAtLevel=1")
                .run();
        assertThat(listed.exit()).as(listed.toString()).isZero();
        assertThat(listed.out().lines()).hasSize(10_000).startsWith("new\tseed-1\tseed=1", "new\tseed-2\tseed=2");
        assertThat(listed.err()).contains("10,000 of 10,000 items would be made");
        assertThat(place.path("out")).doesNotExist();
    }

    @Test
    void mistakesAreToldBeforeTheFirstItem() {
        place.file("lake.yaml", LAKE);
        assertThat(batch(2, "lake.yaml", "--over", ".", "--out", "out").err()).contains("outputs would become items");
        String[] wrong = {
            "lake.yaml", "--over", "seeds:1-2", "--out", "out", "--workers", "1", "--bind", "trainer.episods={seed}"
        };
        assertThat(batch(2, wrong).err()).contains("episods").contains("the batch has stopped");
        assertThat(place.path("out/seed-1")).doesNotExist();
    }

    @Test
    void aDiskThatIsFullOrReadOnlyIsToldBeforeTheFirstItem() {
        assumeTrue(Programs.works("unshare", "-m", "true"), "mounting a small disk needs the right to do so");
        place.file("lake.yaml", LAKE);
        place.file("disk/file", "below the mounted disk");
        Finished full = onDisk("size=8m", "lake.yaml", "seeds:1-2");
        assertThat(full.exit()).as(full.toString()).isEqualTo(1);
        assertThat(full.err()).contains("disk/out is full: ", "run the same command again");
        Finished readOnly = onDisk("ro,size=99m", "lake.yaml", "seeds:1-2");
        assertThat(readOnly.exit()).as(readOnly.toString()).isEqualTo(2);
        assertThat(readOnly.err()).contains("disk/out can't be written (Read-only file system)");
    }

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void aDiskThatFillsInTheMiddleOfAnItemStopsTheBatch() throws Exception {
        assumeTrue(Programs.works("unshare", "-m", "true"), "mounting a small disk needs the right to do so");
        place.file(
                "copy.yaml",
                PICTURES.replace(
                        "type: trace, with: { file: trace.jsonl }", "type: images, with: { directory: copies }"));
        BufferedImage noise = new BufferedImage(2000, 1000, BufferedImage.TYPE_3BYTE_BGR);
        new Random(1).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        Path first = place.write("shot/one/0.png");
        ImageIO.write(noise, "png", first.toFile()); // 6 MB, since noise can't be compressed
        for (int i = 1; i < 6; i++) Files.copy(first, first.resolveSibling(i + ".png"));
        place.file("disk/file", "below the mounted disk");
        Finished filled = onDisk("size=24m", "copy.yaml", "shot/*/");
        assertThat(filled.exit()).as(filled.toString()).isEqualTo(1);
        assertThat(filled.err()).contains("disk/out is full: ").doesNotContain("set aside");
    }

    private Finished onDisk(String options, String pipeline, String over) {
        String mount = "mount -t tmpfs -o " + options + " tmpfs disk && exec \"$@\"";
        return place.saccade("batch", pipeline, "--over", over, "--out", "disk/out")
                .by("unshare", "-m", "sh", "-c", mount, "sh")
                .run();
    }

    @Test
    void aWorkerOfAnotherVersionIsRefused() {
        WorkerCommandLine command = new WorkerCommandLine(Build.home(), List.of());
        Recipe recipe = new Recipe("99", "p.yaml", "", place.folder().toString(), List.of());
        assertThatThrownBy(() -> WorkerProcess.start(command, recipe, place.path("workers")))
                .isInstanceOf(BatchStopped.class)
                .hasMessageContaining("this batch is of Saccade 99, but its worker is of " + Build.VERSION);
    }
}
