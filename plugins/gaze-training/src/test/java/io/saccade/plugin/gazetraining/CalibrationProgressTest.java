package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.calibration.CalibrationClicks;
import io.saccade.plugin.gazetraining.calibration.CalibrationProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said while a person clicks. */
class CalibrationProgressTest {
    private static final Pattern TOLD = Pattern.compile("(\\d+) clicks: the gaze will be off by about (\\d+) px, "
            + "(\\d+\\.\\d) % of the diagonal; ten more would bring (about (\\d+) px|next to nothing)");

    @TempDir
    private Path temporary;

    private Path folder;
    private final List<String> said = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    @BeforeEach
    void name() {
        name("eyes");
    }

    private void name(String name) {
        folder = temporary.resolve(name);
    }

    private CalibrationProgress progress(double enoughPx) {
        CalibrationClicks clicks =
                new CalibrationClicks(() -> Optional.of(folder).filter(Files::isDirectory), new ScreenSize(1000, 500));
        return new CalibrationProgress(clicks, enoughPx, 1, said::add, ends::add);
    }

    private int errorPx(int sentence) {
        Matcher told = TOLD.matcher(said.get(sentence));
        assertThat(told.matches()).as(said.get(sentence)).isTrue();
        return Integer.parseInt(told.group(2));
    }

    /** A person clicks a hundred times. */
    private void click(CalibrationProgress progress) throws Exception {
        DrawnClicks person = new DrawnClicks(folder, 1);
        for (int clicks = 5; clicks <= 100; clicks += 5) {
            person.everywhere(5);
            progress.look();
        }
    }

    @Test
    void everyTenClicksTellTheErrorAndWhatTenMoreBring() throws Exception {
        CalibrationProgress progress = progress(0);
        progress.look();
        click(progress);
        assertThat(said).hasSize(10);
        assertThat(said.get(0)).isEqualTo("10 clicks; from 30 on, how good they are can be measured");
        assertThat(said.get(9)).startsWith("100 clicks: ");
        assertThat(errorPx(9)).isLessThan(errorPx(2));
        assertThat(ends).isEmpty();
    }

    @Test
    void goodEnoughEndsIt() throws Exception {
        click(progress(0));
        int enoughPx = errorPx(6);
        List<String> unended = List.copyOf(said);
        said.clear();
        name("again");
        click(progress(enoughPx + .5));

        assertThat(ends)
                .singleElement()
                .asString()
                .contains(" clicks are good enough: the gaze will be off by about ")
                .endsWith(" px are 'enough'");
        assertThat(said).isEqualTo(unended.subList(0, said.size()));
        assertThat(errorPx(said.size() - 1)).isLessThanOrEqualTo(enoughPx);
        assertThat(said).hasSizeBetween(3, 7);
    }

    @Test
    void clicksOnAnotherScreenDontCount() throws Exception {
        CalibrationProgress progress = progress(0);
        new MovingClicks(folder, 1).add(40);
        Path csv = folder.resolve("samples.csv");
        Files.writeString(csv, Files.readString(csv).replace(",left,1000,500,", ",left,1280,800,"));
        progress.look();
        assertThat(said).isEmpty();
    }
}
