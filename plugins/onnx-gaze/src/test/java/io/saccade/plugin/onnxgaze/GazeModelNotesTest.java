package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes in models of our training and of other sources. */
class GazeModelNotesTest {
    @Test
    void tellsHowFarOffAModelIs() {
        GazeModelNotes notes = new GazeModelNotes(Map.of(
                "saccade.preset", "best",
                "saccade.samples", "305",
                "saccade.screen", "1920x1080",
                "saccade.error_px", "148.2",
                "saccade.date", "2026-11-23"));
        assertThat(notes.error().orElseThrow()).isCloseTo(148.2 / 2202.9, within(1e-6));
        assertThat(notes)
                .hasToString("preset best, trained on 305 clicks, on 2026-11-23, for a screen of 1920x1080, with an"
                        + " error of 148 px, 6.7 % of the diagonal");
    }

    @ParameterizedTest
    @CsvSource({"1920x1080, -1", "1920x1080, NaN", "1920x1080, Infinity", "1920x1080, far", "0x0, 5", "wide, 5"})
    void believesNoNonsense(String screen, String error) {
        GazeModelNotes notes = new GazeModelNotes(Map.of("saccade.screen", screen, "saccade.error_px", error));
        assertThat(notes.error()).isEmpty();
        assertThat(notes.toString()).endsWith("its error was not measured");
    }

    @Test
    void knowsNothingOfAModelFromElsewhere() {
        assertThat(new GazeModelNotes(Map.of("producer", "Keras"))).hasToString("its error was not measured");
    }
}
