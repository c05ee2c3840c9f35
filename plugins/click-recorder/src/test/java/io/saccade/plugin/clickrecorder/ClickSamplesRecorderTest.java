package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickSamplesRecorderTest extends StageContract {
    private static final String BOXES = "10,20,30,31,60,21,32,33";
    private static final String FRAME = ",640,480";

    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return stage(Optional.empty());
    }

    private StageBuilder<?> stage(Optional<String> screen) {
        ClickSamplesSettings settings = new ClickSamplesSettings(Path.of("eyes"), screen, Optional.empty());
        return StageBuilder.of(new ClickSamplesRecorderFactory(), settings).in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return Eyes.clicked(harness, number);
    }

    private void record(int... numbers) throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int number : numbers) harness.feed(Eyes.clicked(harness, number));
            harness.finish();
        }
    }

    private Path csv() {
        return folder.resolve("eyes/samples.csv");
    }

    private ClickCollection collection() throws IOException {
        return ClickCollection.read(folder.resolve("eyes"), Optional.empty());
    }

    @Test
    void writesPlacesOnTheScreenThatWasClickedOn() throws Exception {
        Instant before = Instant.now();
        record(3);
        List<String> lines = Files.readAllLines(csv());
        assertThat(lines.get(0)).isEqualTo(SampleColumns.LINE);
        assertThat(lines).hasSize(2);
        String[] fields = lines.get(1).split(",");
        assertThat(String.join(",", Arrays.copyOf(fields, 8))).isEqualTo("000001.png,3,3.5,left,2560,1440,:0.1,1.5");
        Instant time = Instant.parse(fields[8]);
        assertThat(time)
                .as("a film's sample is of now")
                .isCloseTo(before.minusMillis(20), within(10, ChronoUnit.SECONDS));
        assertThat(String.join(",", Arrays.copyOfRange(fields, 9, fields.length)))
                .isEqualTo("20," + BOXES + FRAME);
    }

    @Test
    void tellsWhenTheButtonWentDown() throws Exception {
        long shot = System.nanoTime() - 2_000_000_000L; // the sample took two seconds to arrive
        Instant then = Instant.now().minusSeconds(2);
        try (StageHarness harness = stage().live().open()) {
            Click click = new Click(shot - 500_000_000, 1920, 100, "left");
            harness.feed(Eyes.sample(harness, shot, 0).with(Keys.CLICK, click).with(Keys.SCREEN, Eyes.SCREEN));
        }
        String[] fields = Files.readAllLines(csv()).get(1).split(",");
        assertThat(Instant.parse(fields[8])).isCloseTo(then.minusMillis(500), within(400, ChronoUnit.MILLIS));
        assertThat(fields[9]).isEqualTo("500");
    }

    @Test
    void datesAFilmsFirstSampleNowHoweverCloseItsStampsAreToTheClock() throws Exception {
        long stamp = System.nanoTime() - 30_000_000_000L;
        Instant now = Instant.now();
        try (StageHarness harness = stage().open()) {
            Click click = new Click(stamp, 1920, 100, "left");
            harness.feed(Eyes.sample(harness, stamp, 0).with(Keys.CLICK, click).with(Keys.SCREEN, Eyes.SCREEN));
        }
        assertThat(Instant.parse(Files.readAllLines(csv()).get(1).split(",")[8]))
                .isCloseTo(now, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void aProfileHasAFolderForEachScreen() throws Exception {
        ClickSamplesSettings settings =
                new ClickSamplesSettings(Path.of("eyes"), Optional.empty(), Optional.of("anna"));
        Screen small = Screen.of("small", 0, 0, 800, 600);
        for (int i = 0; i < 2; i++) { // a second run adds to them
            try (StageHarness harness = StageBuilder.of(new ClickSamplesRecorderFactory(), settings)
                    .in(folder)
                    .open()) {
                harness.feed(Eyes.clicked(harness, 2 * i));
                harness.feed(Eyes.clicked(harness, 2 * i + 1)
                        .with(Keys.SCREEN, small)
                        .with(Keys.CLICK, new Click(0, 5, 5, "left")));
                harness.finish();
            }
        }
        assertThat(ClickCollection.read(folder.resolve("eyes/anna-2560x1440"), Optional.empty())
                        .screens())
                .containsExactly(new ScreenSize(2560, 1440));
        assertThat(ClickCollection.read(folder.resolve("eyes/anna-800x600"), Optional.empty())
                        .samples())
                .hasSize(2);
        assertThat(csv()).doesNotExist();
    }

    @Test
    void aProfileIsPartOfAFoldersName() {
        assertThatThrownBy(() -> new ClickSamplesSettings(Path.of("eyes"), Optional.empty(), Optional.of("../anna")))
                .hasMessageContaining("'profile' must consist of letters, digits, '_' and '-'");
    }

    @Test
    void keepsEveryPixel() throws Exception {
        record(0, 1, 2);
        List<CollectedClick> samples = collection().samples();
        for (int i = 0; i < 3; i++) assertThat(samples.get(i).pixels()).isEqualTo(Eyes.pixels(i));
    }

    @Test
    void aLaterSessionAdds() throws Exception {
        record(0, 1);
        byte[] first = Files.readAllBytes(folder.resolve("eyes/000001.png"));
        Files.delete(folder.resolve("eyes/000002.png")); // its number stays taken, because the table contains it
        record(2, 3);
        assertThat(collection().samples())
                .extracting(CollectedClick::name)
                .containsExactly("000001.png", "000003.png", "000004.png");
        assertThat(collection().samples()).extracting(CollectedClick::x).containsExactly(0.0, 2.0, 3.0);
        assertThat(folder.resolve("eyes/000001.png")).hasBinaryContent(first);
        assertThat(Files.readAllLines(csv())).hasSize(5);
    }

    @Test
    void keepsNothingTwice() throws Exception {
        record(1, 2);
        record(1, 2, 3, 3);
        assertThat(collection().samples()).hasSize(3);
        assertThat(collection().setAside()).isEmpty();
    }

    @Test
    void addsBesideTheNamesOfTheArticle() throws Exception {
        Files.createDirectories(folder.resolve("eyes"));
        Pictures.eyes(folder.resolve("eyes/12 34 Button.left.jpeg"), 1);
        record(1);
        assertThat(ClickCollection.read(folder.resolve("eyes"), Optional.of(new ScreenSize(100, 100)))
                        .samples())
                .extracting(CollectedClick::name)
                .containsExactly("000001.png", "12 34 Button.left.jpeg");
    }

    @Test
    void takesTheScreenFromItsSettingsWhereNobodyTells() throws Exception {
        try (StageHarness harness = stage(Optional.of("1280x800")).open()) {
            harness.feed(Eyes.sample(harness, 5, 0).with(Keys.CLICK, new Click(0, 1279, 0, "right")));
            harness.feed(Eyes.sample(harness, 5, 0).with(Keys.CLICK, new Click(0, 1280, 0, "right")));
            harness.finish();
            assertThat(harness.notices()).singleElement().asString().startsWith("1 clicks were outside their screen");
        }
        assertThat(collection().samples())
                .singleElement()
                .returns(1279.0, CollectedClick::x)
                .returns(new ScreenSize(1280, 800), CollectedClick::screen);
    }

    @Test
    void asksForTheScreen() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample sample = Eyes.sample(harness, 5, 0).with(Keys.CLICK, new Click(0, 1, 2, "left"));
            assertThatThrownBy(() -> harness.feed(sample)).hasMessageContaining("set 'screen' to its size");
        }
        assertThatThrownBy(() -> stage(Optional.of("1920*1080")))
                .hasMessageContaining("'screen' must be width x height in pixels");
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        record(1);
        assertThat(permissions(folder.resolve("eyes"))).isEqualTo("rwx------");
        assertThat(permissions(csv())).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("eyes/000001.png"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void hasEverySampleOnDiskAtOnce() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < 3; i++) {
                harness.feed(Eyes.clicked(harness, i));
                assertThat(collection().samples()).hasSize(i + 1);
                assertThat(collection().setAside()).isEmpty();
            }
        }
    }

    @Test
    void leavesTheTableOfAnotherProgramAlone() throws Exception {
        Files.createDirectories(folder.resolve("eyes"));
        Files.writeString(csv(), "name,age\nanna,7\n");
        assertThatThrownBy(() -> record(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its columns are name,age")
                .hasMessageContaining("name another 'directory'");
        assertThat(csv()).hasContent("name,age\nanna,7\n");
    }

    @Test
    void addsToTheTableOfAnEarlierVersionInItsColumns() throws Exception {
        record(0);
        String earlier = Files.readString(csv())
                .replace(SampleColumns.LINE, SampleColumns.EARLIER)
                .replace(FRAME, "");
        Files.writeString(csv(), earlier);
        record(0, 1);
        assertThat(Files.readAllLines(csv())).hasSize(3).noneMatch(line -> line.contains(FRAME));
        assertThat(collection().setAside()).isEmpty();
        assertThat(collection().samples())
                .extracting(CollectedClick::frame)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aFrameOfUnknownSizeLeavesItsColumnsEmpty() throws Exception {
        try (StageHarness harness = stage().open()) {
            Sample clicked = Eyes.clicked(harness, 0);
            harness.feed(clicked.with(Keys.EYES, Eyes.unknownFrame(clicked.need(Keys.EYES))));
        }
        assertThat(Files.readAllLines(csv()).get(1)).endsWith(BOXES + ",,");
        assertThat(collection().samples()).singleElement().returns(Optional.empty(), CollectedClick::frame);
    }

    @Test
    void isAloneInItsFolder() throws Exception {
        StageHarness harness = stage().open();
        assertThatThrownBy(() -> record(1)).hasMessageContaining("samples.csv is being written by another stage");
        harness.close();
        record(1);
    }

    /** After any truncation of the last line, all lines before it and all later ones are correct. */
    @Test
    void mendsALastLineThatWasCutOffAnywhere() throws Exception {
        record(0, 1);
        byte[] whole = Files.readAllBytes(csv());
        String text = Files.readString(csv());
        int header = text.indexOf('\n') + 1;
        int first = text.indexOf('\n', header) + 1;
        for (int length = 0; length < whole.length; length++) {
            Files.write(csv(), Arrays.copyOf(whole, length));
            SampleFolder.open(folder.resolve("eyes"), line -> {}).close();
            String mended = Files.readString(csv());
            assertThat(mended).endsWith("\n").startsWith(SampleColumns.LINE);
            if (length >= first) assertThat(mended).startsWith(text.substring(0, first));
            List<Double> places =
                    collection().samples().stream().map(CollectedClick::x).toList();
            assertThat(places).isSubsetOf(0.0, 1.0).doesNotHaveDuplicates();
        }
    }

    @Test
    void endsALineWhoseEndAnEditorTookAway() throws Exception {
        record(0);
        Files.writeString(csv(), Files.readString(csv()).stripTrailing());
        record(1);
        assertThat(collection().samples()).hasSize(2);
    }
}
