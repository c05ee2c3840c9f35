package io.saccade.plugin.wav2liptraining.talkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.files.PartialName;
import io.saccade.plugin.bytedeco.ResultName;
import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkersRecorderTest {
    private static final Region LEFT = new Region(0, 0, 20, 20);
    private static final Region RIGHT = new Region(40, 0, 20, 20);

    @TempDir
    private Path folder;

    private StageHarness recorder;

    /** Segment of the current film. */
    private int segment;

    @BeforeEach
    void open() throws Exception {
        recorder = StageBuilder.of(new TalkersRecorderFactory(), DemoTalkers.talkers(.25, .25))
                .in(folder)
                .open();
    }

    @AfterEach
    void close() throws Exception {
        recorder.close();
    }

    @Test
    void keepsFacesAndSound() throws Exception {
        film("talks/a.mp4", 30, 25, true, LEFT);
        film("b.mp4", 30, 25, true, LEFT);
        recorder.finish();
        assertThat(recorder.setAside()).isEmpty();
        Path clip = folder.resolve("talkers/talks/a");
        assertThat(files(clip)).hasSize(31).contains("0.jpg", "29.jpg", "audio.wav");
        float[] sound = WavFile.read(clip.resolve("audio.wav"));
        assertThat(sound).hasSize(30 * 640);
        assertThat(sound[1000]).isBetween(.45f, .55f);
        assertThat(new TalkerClip(clip).starts()).startsWith(1).endsWith(21);
    }

    @Test
    void numbersFramesByTheirTime() throws Exception {
        film("fast", 60, 50, true, LEFT);
        film("slow", 30, 12.5, true, LEFT);
        recorder.finish();
        assertThat(files(folder.resolve("talkers/fast"))).hasSize(32).contains("0.jpg", "30.jpg");
        // Only every other number: never five in a row.
        assertThat(new TalkerClip(folder.resolve("talkers/slow")).starts()).isEmpty();
    }

    @Test
    void setsAsideWhatNothingCanBeLearntFrom() throws Exception {
        film("nobody", 30, 25, true);
        film("mute", 30, 25, false, LEFT);
        film("blink", 4, 25, true, LEFT);
        film("short", 12, 25, true, LEFT);
        film("jumping", 30, 25, true, LEFT, RIGHT);
        silent("silent");
        half("half");
        recorder.finish();
        assertThat(recorder.setAside())
                .containsExactly(
                        "nobody: no face was found in any of its 30 frames",
                        "mute: it has no sound",
                        "blink: it is shorter than five frames with a face: it has 4",
                        "short: it has 12 frames with a face, but 'least-frames' requires 16",
                        "jumping: its face is not steady: it jumped 29 times, as where people take turns; cut the film"
                                + " at these places",
                        "silent: its sound is silent throughout",
                        "half: a face was found in only 30 of its 60 frames, but 'steady' requires a share of 0.8");
        assertThat(files(folder.resolve("talkers"))).containsExactlyInAnyOrder("train.txt", "val.txt", "test.txt");
    }

    @Test
    void goesOnAfterAnInterruption() throws Exception {
        film("a", 30, 25, true, LEFT);
        film("b", 10, 25, true, LEFT);
        recorder.close();
        Path half = PartialName.beside(folder.resolve("talkers/b"));
        Files.createDirectories(half); // as after a kill
        Files.createFile(half.resolve("77.jpg"));
        Files.createFile(half.resolve("audio.wav"));
        open();
        film("a", 30, 25, true);
        film("b", 30, 25, true, LEFT);
        recorder.finish();
        assertThat(files(folder.resolve("talkers/a"))).hasSize(31);
        assertThat(files(folder.resolve("talkers/b"))).hasSize(31).doesNotContain("77.jpg");
        for (String list : List.of("train.txt", "val.txt", "test.txt")) {
            assertThat(lines(list)).noneMatch(name -> name.contains("partial"));
        }
    }

    @Test
    void sharesFilmsOutAndLeavesThemWhereTheyAre() throws Exception {
        for (int i = 0; i < 8; i++) film("film" + i, 20, 25, true, LEFT);
        recorder.finish();
        List<String> measured = lines("val.txt");
        assertThat(lines("train.txt")).hasSize(4);
        assertThat(measured).hasSize(2);
        assertThat(lines("test.txt")).hasSize(2).doesNotContainAnyElementsOf(measured);
        recorder.close();
        open();
        for (int i = 8; i < 12; i++) film("film" + i, 20, 25, true, LEFT);
        recorder.finish();
        assertThat(lines("train.txt")).hasSize(6);
        assertThat(lines("val.txt")).hasSize(3).containsAll(measured);
    }

    @Test
    void keepsFacesFromOthers() throws Exception {
        Path talkers = folder.resolve("talkers");
        if (!Files.getFileStore(talkers).supportsFileAttributeView("posix")) return;
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(talkers)))
                .isEqualTo("rwx------");
    }

    @Test
    void namesFoldersSoThatListsCanHoldThem() {
        assertThat(ResultName.of("a b/c.d.mp4")).isEqualTo("a_b/c.d");
        assertThat(ResultName.of("../x.mpg")).isEqualTo("_/x");
        assertThat(ResultName.of(".hidden")).isEqualTo(".hidden");
    }

    @Test
    void ofTwoFilmsThatWouldBeKeptAlikeSetsTheSecondAside() throws Exception {
        film("talk.mkv", 30, 25, true, LEFT);
        film("talk.mp4", 40, 25, true, LEFT);
        recorder.finish();
        assertThat(files(folder.resolve("talkers/talk"))).hasSize(31);
        assertThat(recorder.setAside())
                .containsExactly("talk.mp4: it would be stored as 'talk', like talk.mkv; rename one of the two films");
    }

    @Test
    void ofTwoFilmsOfOneNameSetsTheSecondAside() throws Exception {
        segment = 0;
        film("talk.mp4", 30, 25, true, LEFT);
        segment = 1;
        film("talk.mp4", 40, 25, true, LEFT);
        recorder.finish();
        assertThat(files(folder.resolve("talkers/talk"))).hasSize(31);
        assertThat(recorder.setAside())
                .containsExactly("talk.mp4: it would be stored as 'talk', like talk.mp4; rename one of the two films");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("talkers").resolve(file));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** @param faces one after the other, again and again; none: no face */
    private void film(String name, int frames, double fps, boolean audible, Region... faces) throws Exception {
        for (int i = 0; i < frames; i++) {
            Sample sample = frame(name, i, fps);
            if (audible) sample = sample.with(Keys.AUDIO, sound(sample, fps, .5f));
            if (faces.length > 0) sample = sample.with(Keys.FACE, faces[i % faces.length]);
            recorder.feed(sample);
        }
    }

    private void silent(String name) throws Exception {
        for (int i = 0; i < 30; i++) {
            Sample sample = frame(name, i, 25);
            recorder.feed(sample.with(Keys.AUDIO, sound(sample, 25, 0)).with(Keys.FACE, LEFT));
        }
    }

    private void half(String name) throws Exception {
        for (int i = 0; i < 60; i++) {
            Sample sample = frame(name, i, 25);
            sample = sample.with(Keys.AUDIO, sound(sample, 25, .5f));
            recorder.feed(i % 2 == 0 ? sample : sample.with(Keys.FACE, LEFT));
        }
    }

    private Sample frame(String name, int number, double fps) {
        Sample sample = recorder.sample(Math.round(number / fps * 1e9));
        Frame frame = StageHarness.frame(sample, 60, 40, 10, 20, 30);
        return sample.with(Keys.FRAME, frame).with(Keys.NAME, name).with(Keys.SEGMENT, segment);
    }

    private static Audio sound(Sample sample, double fps, float level) {
        float[] values = new float[(int) Math.round(16_000 / fps)];
        for (int i = 0; i < values.length; i++) values[i] = level;
        return new Audio(sample.timestampNanos(), 16_000, 1, FloatBuffer.wrap(values));
    }
}
