package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that errors in a collection are reported before the training. */
class BadClicksTest {
    @TempDir
    private Path folder;

    private Path eyes() {
        return folder.resolve("eyes");
    }

    private GazeTrainerSettings settings(String screen) {
        return Training.settings(
                eyes(),
                Optional.ofNullable(screen),
                GazeRecipe.of(Preset.BEST, Optional.of(1), Geometry.AUTO),
                Optional.empty());
    }

    private void assertRefused(String screen, String... words) {
        assertThatThrownBy(() -> Training.of(settings(screen), folder).open())
                .hasMessageContainingAll(words)
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(InvalidInputException.class),
                        refused -> assertThat(refused).hasCauseInstanceOf(InvalidInputException.class));
    }

    @Test
    void anEmptyFolder() throws Exception {
        Files.createDirectory(eyes());
        assertRefused(DrawnClicks.SCREEN, "there is no picture of eyes in", "saccade run gaze-collect");
    }

    @Test
    void aFolderOfOtherThings() throws Exception {
        Files.createDirectory(eyes());
        Files.writeString(eyes().resolve("letter.txt"), "Dear");
        assertRefused(DrawnClicks.SCREEN, "there is no picture of eyes in");
        Files.write(eyes().resolve("holiday.png"), new byte[] {1, 2, 3});
        assertRefused(DrawnClicks.SCREEN, "none of the 1 pictures", "holiday.png", "its name contains no click");
    }

    @Test
    void tooFewClicks() throws Exception {
        new DrawnClicks(eyes(), 1).everywhere(29);
        assertRefused(DrawnClicks.SCREEN, "there are 29 clicks", "at least 30 are needed", "Collect more");
    }

    @Test
    void namesThatDoNotTellTheScreen() throws Exception {
        new DrawnClicks(eyes(), 1).everywhere(30);
        assertRefused(null, "set 'screen'");
    }

    @Test
    void aPartOfTheScreenThatWasNeverVisited() throws Exception {
        DrawnClicks clicks = new DrawnClicks(eyes(), 1);
        clicks.within(60, 0, 0, 1000, 320);
        clicks.within(60, 0, 320, 660, 180);
        try (StageHarness harness =
                Training.of(settings(DrawnClicks.SCREEN), folder).open()) {
            assertThat(harness.notices()).singleElement().asString().contains("no click", "the lower right of");
        }
    }

    @Test
    void aBrokenPictureByName() throws Exception {
        new DrawnClicks(eyes(), 1).everywhere(40);
        Files.write(eyes().resolve("3_4_Button.left.png"), new byte[] {1, 2, 3});
        try (StageHarness harness =
                Training.of(settings(DrawnClicks.SCREEN), folder).open()) {
            assertThat(harness.setAside()).singleElement().asString().contains("3_4_Button.left.png");
            assertThat(harness.notices()).anyMatch(problem -> problem.contains("only 40 clicks"));
        }
    }

    @Test
    void picturesThatAreAllTheSame() throws Exception {
        new DrawnClicks(eyes(), 1).everywhere(1);
        Path one;
        try (var files = Files.list(eyes())) {
            one = files.findFirst().orElseThrow();
        }
        for (int i = 0; i < 30; i++) Files.copy(one, eyes().resolve(i * 30 + "_" + i * 15 + "_Button.left.png"));
        assertRefused(DrawnClicks.SCREEN, "are all the same");
    }

    @Test
    void clicksOnScreensOfSeveralSizes() throws Exception {
        record(80, "1000,500");
        record(50, "1920,1080");
        assertRefused(null, "screens of 1000x500, 1920x1080 pixels", "set 'screen'");
        assertRefused("640x480", "no click", "640x480", "1000x500, 1920x1080");
        try (StageHarness harness = Training.of(settings("1000x500"), folder).open()) {
            assertThat(harness.notices()).anyMatch(problem -> problem.startsWith("50 clicks in"));
        }
    }

    /** Writes clicks as click-samples does, with the screen in the table. */
    private void record(int clicks, String screen) throws Exception {
        Path csv = eyes().resolve("samples.csv");
        String prefix = screen.replace(',', '-');
        Path drawn = new DrawnClicks(folder.resolve(prefix), clicks).everywhere(clicks);
        Files.createDirectories(eyes());
        StringBuilder lines = new StringBuilder(Files.exists(csv) ? Files.readString(csv) : HEADER);
        try (var files = Files.list(drawn)) {
            for (Path file : files.sorted().toList()) {
                String[] parts = String.valueOf(file.getFileName()).split("_");
                String name = prefix + "-" + parts[0] + "-" + parts[1] + ".png";
                Files.copy(file, eyes().resolve(name));
                lines.append(
                        name + "," + parts[0] + "," + parts[1] + ",left," + screen + ",:0,1,0,0,1,1,9,9,30,1,9,9\n");
            }
        }
        Files.writeString(csv, lines);
    }

    private static final String HEADER = "file,x,y,button,screen_width,screen_height,screen,scale,time,frame_age_ms,"
            + "left_x,left_y,left_width,left_height,right_x,right_y,right_width,right_height\n";
}
