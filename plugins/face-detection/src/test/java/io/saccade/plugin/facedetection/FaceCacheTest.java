package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caches of films whose frames have one colour each. */
class FaceCacheTest {
    private static final String HEADER = "detector scripted";
    private static final Region FACE = new Region(3, 4, 50, 60);

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final ScriptedDetector detector = new ScriptedDetector();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("talk.faces");
        detector.shows(FACE);
    }

    @Test
    void aSecondRunSearchesNothing() throws Exception {
        assertThat(run(64, 10, HEADER)).hasSize(10).containsOnly(Optional.of(FACE));
        assertThat(detector.searches()).isEqualTo(10);
        assertThat(run(64, 10, HEADER)).hasSize(10).containsOnly(Optional.of(FACE));
        assertThat(detector.searches()).isEqualTo(10);
        assertThat(problems).isEmpty();
    }

    @Test
    void remembersThatThereIsNoFace() throws Exception {
        detector.shows();
        assertThat(run(64, 3, HEADER)).containsOnly(Optional.empty());
        assertThat(run(64, 3, HEADER)).containsOnly(Optional.empty());
        assertThat(detector.searches()).isEqualTo(3);
    }

    @Test
    void aLongerRunSearchesTheRestAndKeepsBoth() throws Exception {
        run(64, 4, HEADER);
        run(64, 10, HEADER);
        assertThat(detector.searches()).isEqualTo(10);
        run(64, 2, HEADER);
        run(64, 10, HEADER);
        assertThat(detector.searches()).isEqualTo(10);
    }

    @Test
    void anotherFilmIsSearchedAnewAndSaid() throws Exception {
        run(64, 3, HEADER);
        run(200, 3, HEADER);
        assertThat(detector.searches()).isEqualTo(6);
        assertThat(problems)
                .containsExactly("the cache talk.faces belongs to another film, or to another size of this one; the"
                        + " faces are detected again, and the cache is replaced");
        run(200, 3, HEADER);
        assertThat(detector.searches()).isEqualTo(6);
    }

    @Test
    void otherSettingsAreSearchedAnewAndSaid() throws Exception {
        run(64, 3, HEADER);
        run(64, 3, "detector other");
        assertThat(detector.searches()).isEqualTo(6);
        assertThat(problems)
                .containsExactly("the cache talk.faces was made with detector scripted, not with detector other; the"
                        + " faces are detected again, and the cache is replaced");
    }

    @Test
    void oneOfAnEarlierVersionIsSearchedAnewAndSaid() throws Exception {
        run(64, 3, HEADER);
        Files.writeString(file, Files.readString(file).replace("saccade faces 2", "saccade faces 1"));
        run(64, 3, HEADER);
        assertThat(detector.searches()).isEqualTo(6);
        assertThat(problems)
                .containsExactly("the cache talk.faces was made by an earlier version; the faces are detected again,"
                        + " and the cache is replaced");
    }

    @Test
    void aDamagedOneIsSearchedAnewAndSaid() throws Exception {
        run(64, 3, HEADER);
        Files.writeString(file, Files.readString(file).replaceFirst(" 60\n", " sixty\n"));
        run(64, 3, HEADER);
        assertThat(detector.searches()).isEqualTo(6);
        assertThat(problems).singleElement().asString().startsWith("the cache talk.faces is damaged in line 3;");
    }

    @Test
    void anotherKindOfFileIsNotReplaced() throws Exception {
        Files.write(file, new byte[] {0, 1, (byte) 0xff, (byte) 0xfe, 'a', 'b'});
        assertThatThrownBy(() -> run(64, 3, HEADER))
                .isInstanceOf(IOException.class)
                .hasMessage("talk.faces is no face cache, so it is not replaced; set 'cache' to another file, which"
                        + " need not exist");
        assertThat(Files.size(file)).isEqualTo(6);
        Files.writeString(file, "Dear diary\n");
        assertThatThrownBy(() -> run(64, 3, HEADER)).hasMessageContaining("is no face cache");
    }

    @Test
    void isTheOwnersAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        run(64, 1, HEADER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheCache() throws Exception {
        file = Files.createFile(folder.resolve("in the way")).resolve("talk.faces");
        assertThat(run(64, 2, HEADER)).hasSize(2).containsOnly(Optional.of(FACE));
        assertThat(problems).singleElement().asString().contains("can't be written");
    }

    @Test
    void isKeptAlsoWhenTheRunFails() throws Exception {
        try (StageHarness harness = open(HEADER)) {
            feed(harness, 64, 0); // closes the stage without finish
        }
        run(64, 1, HEADER);
        assertThat(detector.searches()).isEqualTo(1);
    }

    @Test
    void aCacheOfSeveralFilmsFollowsThem() throws Exception {
        films(64, 150);
        assertThat(detector.searches()).isEqualTo(6);
        films(64, 150);
        films(150); // the film before it is missing, so times begin with this one
        assertThat(detector.searches()).isEqualTo(6);
        films(64, 200, 150);
        assertThat(detector.searches()).isEqualTo(9);
        assertThat(problems).isEmpty();
    }

    /** Feeds films of three frames each; the brightness starts at the given value and grows by one per frame. */
    private void films(int... brightnesses) throws Exception {
        try (StageHarness harness = open(HEADER)) {
            for (int i = 0; i < 3 * brightnesses.length; i++) {
                int gray = brightnesses[i / 3] + i % 3;
                Sample sample = harness.sample(i * Clip.FRAME_NANOS);
                Frame frame = StageHarness.frame(sample, 80, 70, gray, gray, gray);
                harness.feed(sample.with(Keys.FRAME, frame).with(Keys.SEGMENT, i / 3));
                harness.forget();
            }
            harness.finish();
            problems.addAll(harness.notices());
        }
    }

    private List<Optional<Region>> run(int brightness, int frames, String header) throws Exception {
        List<Optional<Region>> faces = new ArrayList<>();
        try (StageHarness harness = open(header)) {
            for (int i = 0; i < frames; i++) faces.add(feed(harness, brightness, i));
            harness.finish();
            problems.addAll(harness.notices());
        }
        return faces;
    }

    private StageHarness open(String header) throws Exception {
        FacesSettings settings = FacesSettingsFixture.haar().cache(file).settings();
        return StageHarness.open(new ScriptedFactory(detector, header), settings);
    }

    private static Optional<Region> feed(StageHarness harness, int brightness, int number) throws Exception {
        Sample sample = harness.sample(number * Clip.FRAME_NANOS);
        int gray = brightness + number;
        Frame frame = StageHarness.frame(sample, 80, 70, gray, gray, gray);
        Optional<Region> face =
                harness.feed(sample.with(Keys.FRAME, frame)).get(0).get(Keys.FACE);
        harness.forget();
        return face;
    }

    /** Creates the stage with a scripted detector. */
    private static final class ScriptedFactory extends ModelFactory<FacesSettings> {
        private final FaceDetector detector;
        private final String header;

        ScriptedFactory(FaceDetector detector, String header) {
            super(
                    "faces",
                    FacesSettings.class,
                    new FacesFactory().ports(FacesSettingsFixture.haar().settings()));
            this.detector = detector;
            this.header = header;
        }

        @Override
        public Model create(FacesSettings settings, StageContext context) throws IOException {
            Path path = context.checkpoint(settings.cache().orElseThrow());
            FaceCache cache = FaceCache.open(path, header, context::notice);
            return new Faces(new WholeSearch(detector, settings.which()), Optional.of(cache));
        }
    }
}
