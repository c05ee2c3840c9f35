package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickCollectionTest {
    private static final int PATCH_BYTES = 12 * 44 * 3;
    private static final ScreenSize FULL_HD = new ScreenSize(1920, 1080);
    private static final String BOXES = "10,20,30,31,60,21,32,33,640,480";

    @TempDir
    private Path folder;

    private ClickCollection read() throws IOException {
        return ClickCollection.read(folder, Optional.of(FULL_HD));
    }

    private void csv(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(SampleColumns.LINE));
        all.addAll(List.of(lines));
        Files.write(folder.resolve("samples.csv"), all);
    }

    private static String line(String file, String x, String y) {
        return String.join(",", file, x, y, "left,2560,1440,\":0, left\",2,2026-11-23T10:00:00.123Z,12.5", BOXES);
    }

    @Test
    void readsWhatWasRecorded() throws IOException {
        Pictures.eyes(folder.resolve("000001.png"), 7);
        csv(line("000001.png", "2559", "719.5"));
        CollectedClick click = read().samples().get(0);
        assertThat(click.name()).isEqualTo("000001.png");
        assertThat(click.place()).isEqualTo(new Point(1, 719.5 / 1439));
        assertThat(click.button()).isEqualTo("left");
        assertThat(click.screen()).isEqualTo(new ScreenSize(2560, 1440));
        assertThat(click.left()).contains(new Region(10, 20, 30, 31));
        assertThat(click.right()).contains(new Region(60, 21, 32, 33));
        assertThat(click.frame()).contains(new FrameSize(640, 480));
        byte[] sevens = new byte[PATCH_BYTES];
        Arrays.fill(sevens, (byte) 7);
        assertThat(click.pixels()).isEqualTo(sevens);
    }

    @Test
    void readsTheNamesOfTheArticle() throws IOException {
        List<String> names = List.of(
                "385 686 Button.left.jpeg",
                "385.5 686 Button.right.jpg",
                "385.5_686.25_Button.middle.PNG",
                "0_0_Button.left.png",
                "1919.5_1079_Button.left.jpeg");
        for (String name : names) Pictures.eyes(folder.resolve(name), 100);
        ClickCollection collection = read();
        assertThat(collection.setAside()).isEmpty();
        assertThat(collection.samples()).extracting(CollectedClick::name).containsExactlyElementsOf(sorted(names));
        Map<String, CollectedClick> byName = new HashMap<>();
        collection.samples().forEach(sample -> byName.put(sample.name(), sample));
        assertThat(byName.get(names.get(1)).place()).isEqualTo(new Point(385.5 / 1919, 686.0 / 1079));
        assertThat(byName.get(names.get(2)).y()).isEqualTo(686.25);
        assertThat(byName.get(names.get(2)).button()).isEqualTo("middle");
        assertThat(byName.get(names.get(4)).place())
                .as("half of the last pixel is still on it")
                .isEqualTo(new Point(1, 1));
    }

    /** The article's collector prepends a folder's name without a final slash to the file's name. */
    @Test
    void readsNamesWithAPrefixAndSaysSo() throws IOException {
        List<String> names = List.of(
                "eyes385 686 Button.left.jpeg",
                "eyes_2021_385.5_686_Button.left.png",
                "my eyes-1 2 Button.right.jpg",
                "12 385 686 Button.left.jpeg");
        for (String name : names) Pictures.eyes(folder.resolve(name), 100);
        ClickCollection collection = read();
        assertThat(collection.setAside()).isEmpty();
        assertThat(collection.samples())
                .extracting(CollectedClick::name, CollectedClick::x, CollectedClick::y)
                .containsExactlyInAnyOrder(
                        tuple(names.get(0), 385., 686.),
                        tuple(names.get(1), 385.5, 686.),
                        tuple(names.get(2), 1., 2.),
                        tuple(names.get(3), 385., 686.));
        assertThat(collection.prefixes()).hasValueSatisfying(said -> assertThat(said)
                .startsWith(
                        "file names in " + folder + " begin with '12 ' (1), 'eyes' (1), 'eyes_2021_' (1) and others"));
    }

    @Test
    void saysNothingOfPrefixesWhereThereAreNone() throws IOException {
        Pictures.eyes(folder.resolve("385 686 Button.left.jpeg"), 100);
        assertThat(read().prefixes()).isEmpty();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void readsBothInOneFolderAndTellsMixedScreens() throws IOException {
        Pictures.eyes(folder.resolve("000001.png"), 1);
        Pictures.eyes(folder.resolve("10_20_Button.left.jpeg"), 2);
        csv(line("000001.png", "5", "6"));
        ClickCollection collection = read();
        assertThat(collection.samples())
                .extracting(CollectedClick::name)
                .containsExactly("000001.png", "10_20_Button.left.jpeg");
        assertThat(collection.screens()).containsExactly(FULL_HD, new ScreenSize(2560, 1440));
        assertThat(collection.summary())
                .isEqualTo(folder + ": 2 samples were read (1 on 1920x1080, 1 on 2560x1440), 0 set aside");
    }

    @Test
    void leavesOutWhatCantBeUsedAndSaysWhy() throws IOException {
        Pictures.eyes(folder.resolve("000001.png"), 1);
        Pictures.eyes(folder.resolve("000003.png"), 1);
        Pictures.eyes(folder.resolve("000004.png"), 1);
        Pictures.write(folder.resolve("1_2_Button.left.png"), 640, 480, 9);
        Pictures.eyes(folder.resolve("1920_5_Button.left.png"), 1);
        Files.writeString(folder.resolve("3_4_Button.left.jpeg"), "no picture");
        Files.write(folder.resolve("5_6_Button.left.jpeg"), new byte[0]);
        Files.write(folder.resolve("7_8_Button.left.jpeg"), new byte[300_000]);
        Files.writeString(folder.resolve("notes.txt"), "is not looked at");
        Files.writeString(folder.resolve(".000009.png"), "is not looked at");
        csv(
                line("000001.png", "5", "6"),
                line("000001.png", "5", "7"),
                line("000002.png", "5", "6"),
                line("000003.png", "five", "6"),
                line("../000001.png", "5", "6"),
                "000004.png,1,2");
        ClickCollection collection = read();
        assertThat(collection.samples()).extracting(CollectedClick::name).containsExactly("000001.png");
        assertThat(collection.setAside())
                .containsExactly(
                        new SetAside("000002.png", "samples.csv has a line for it, but the file does not exist"),
                        new SetAside(
                                "000003.png",
                                "samples.csv has no line for it; the recording may have been interrupted there"),
                        new SetAside(
                                "000004.png",
                                "samples.csv has no line for it; the recording may have been interrupted there"),
                        new SetAside(
                                "1920_5_Button.left.png",
                                "its click at 1920.0, 5.0 is outside the screen of 1920x1080 pixels"),
                        new SetAside(
                                "1_2_Button.left.png",
                                "it is 640x480 pixels large, but a picture of two eyes is 44x12 pixels"),
                        new SetAside("3_4_Button.left.jpeg", "it is no picture that can be decoded"),
                        new SetAside("5_6_Button.left.jpeg", "the file is empty"),
                        new SetAside(
                                "7_8_Button.left.jpeg",
                                "it is larger than 256 KiB, too large for a picture of 44x12 pixels"),
                        new SetAside("samples.csv, line 3", "an earlier line names 000001.png, too"),
                        new SetAside("samples.csv, line 5", "'x' must be a number, not 'five'"),
                        new SetAside(
                                "samples.csv, line 6",
                                "'file' must name a picture in the same folder, not '../000001.png'"),
                        new SetAside(
                                "samples.csv, line 7", "it has 3 values for 20 columns: it may have been cut off"));
        assertThat(collection.summary()).isEqualTo(folder + ": 1 samples were read (1 on 2560x1440), 12 set aside");
    }

    @Test
    void readsTablesOfOtherPrograms() throws IOException {
        Pictures.eyes(folder.resolve("a.png"), 1);
        Files.writeString(
                folder.resolve("samples.csv"),
                "\ufeffy,x,screen_height,screen_width,file\r\n10,20,1080,1920,\"a.png\"\r\n\r\n");
        CollectedClick click = read().samples().get(0);
        assertThat(click).returns(20.0, CollectedClick::x).returns(10.0, CollectedClick::y);
        assertThat(click.left()).isEmpty();
    }

    @Test
    void asksForTheScreenThatNamesDoNotTell() {
        Pictures.eyes(folder.resolve("1 2 Button.left.png"), 1);
        assertThatThrownBy(() -> ClickCollection.read(folder, Optional.empty()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("1 2 Button.left.png")
                .hasMessageEndingWith("set 'screen', such as 1920x1080");
    }

    @Test
    void refusesATableOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("samples.csv"), "a,b\n1,2\n");
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("must name the columns");
    }

    @Test
    void saysThatAFolderIsMissing() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> ClickCollection.read(missing, Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no folder " + missing);
    }

    @Test
    void readsRealClicksAsTheOriginalDoes() throws IOException {
        Path clicks = ReferenceData.at("gaze/clicks-1920x1080");
        ClickCollection collection = ClickCollection.read(clicks, Optional.of(FULL_HD));
        assertThat(collection.setAside()).isEmpty();
        assertThat(collection.summary()).isEqualTo(clicks + ": 305 samples were read (305 on 1920x1080), 0 set aside");
        List<String> names =
                collection.samples().stream().map(CollectedClick::name).toList();
        List<String> folds = Files.readAllLines(ReferenceData.at("golden/gaze/folds.csv"));
        for (int i = 0; i < names.size(); i++) {
            assertThat(folds.get(i + 1)).isEqualTo(names.get(i) + "," + i % 5);
        }
    }

    @Test
    void decodesPixelForPixelAsTheOriginalDoes() throws IOException {
        ClickCollection collection =
                ClickCollection.read(ReferenceData.at("gaze/clicks-1920x1080"), Optional.of(FULL_HD));
        Map<String, byte[]> pixels = new HashMap<>();
        collection.samples().forEach(sample -> pixels.put(sample.name(), sample.pixels()));
        byte[] crops = Files.readAllBytes(ReferenceData.at("golden/gaze/crops.npy"));
        int at = crops.length - 64 * PATCH_BYTES;
        Matcher names = Pattern.compile("[\\d_]+_Button\\.left\\.jpeg")
                .matcher(Files.readString(ReferenceData.at("golden/gaze/parity.json")));
        for (int i = 0; i < 64; i++) {
            assertThat(names.find()).isTrue();
            byte[] expected = Arrays.copyOfRange(crops, at + i * PATCH_BYTES, at + (i + 1) * PATCH_BYTES);
            assertThat(pixels.get(names.group())).as(names.group()).isEqualTo(expected);
        }
    }
}
