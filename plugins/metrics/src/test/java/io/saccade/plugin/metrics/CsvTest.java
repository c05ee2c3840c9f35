package io.saccade.plugin.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<CsvSettings> stage() {
        return StageBuilder.of(new CsvFactory(), new CsvSettings(Path.of("m.csv")))
                .in(folder);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return measured(harness, "loss", 1.0 / (1 + number));
    }

    private static Sample measured(StageHarness harness, Object... namesAndValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return harness.sample(0).with(Keys.METRICS, new Metrics(values));
    }

    @Test
    void writesALineASampleInTheOrderOfFirstAppearance() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(measured(harness, "validationLoss", 0.5, "loss", 0.25));
            harness.feed(measured(harness, "loss", 0.125, "validationLoss", 1e-7));
        }
        assertThat(lines()).containsExactly("index,validationLoss,loss", "0,0.5,0.25", "1,1.0E-7,0.125");
    }

    @Test
    void tellsHowManyValuesAreNotNumbers() throws Exception {
        StageHarness harness = stage().open();
        try (harness) {
            harness.feed(measured(harness, "loss", Double.NaN, "accuracy", 1.0));
            harness.feed(measured(harness, "loss", 0.5, "accuracy", 1.0));
            harness.feed(measured(harness, "loss", Double.POSITIVE_INFINITY));
        }
        assertThat(lines()).containsExactly("index,loss,accuracy", "0,NaN,1.0", "1,0.5,1.0", "2,Infinity,");
        assertThat(harness.notices())
                .containsExactly(
                        "2 of 3 values of 'loss' were not numbers; the table contains them as NaN or Infinity");
    }

    @Test
    void tellsHowFarTheSourceIsWhereItSaysSo() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(measured(harness, "loss", 1.0).with(Keys.PROGRESS, new Progress(10, 200)));
            harness.feed(measured(harness, "loss", 0.5).with(Keys.PROGRESS, new Progress(20, 200)));
        }
        assertThat(lines()).containsExactly("index,done,loss", "0,10,1.0", "1,20,0.5");
    }

    @Test
    void isAWholeTableAtAnyMomentWhateverComesLater() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(measured(harness, "loss", 1.0));
            assertThat(lines()).containsExactly("index,loss", "0,1.0");
            harness.feed(measured(harness, "accuracy", 0.5));
            assertThat(lines()).containsExactly("index,loss,accuracy", "0,1.0,", "1,,0.5");
            harness.feed(measured(harness, "loss", 0.5, "epsilon", Double.NaN));
            assertThat(lines()).containsExactly("index,loss,accuracy,epsilon", "0,1.0,,", "1,,0.5,", "2,0.5,,NaN");
        }
        assertThat(folder).isDirectoryContaining("glob:**m.csv").isDirectoryNotContaining("glob:**.partial*");
    }

    @Test
    void quotesNamesThatWouldBreakALine() throws Exception {
        try (StageHarness harness = stage().open()) {
            harness.feed(measured(harness, "a,b", 1.0, "say \"x\"", 2.0, "two\r\nlines", 3.0, "größe", 4.0));
            harness.feed(measured(harness, "late", 5.0));
        }
        assertThat(lines())
                .containsExactly(
                        "index,\"a,b\",\"say \"\"x\"\"\",two lines,größe,late", "0,1.0,2.0,3.0,4.0,", "1,,,,,5.0");
    }

    @Test
    void keepsWhatWasThereUntilSomethingIsMeasured() throws Exception {
        Files.writeString(folder.resolve("m.csv"), "an earlier run\n");
        try (StageHarness harness = stage().open()) {
            assertThat(lines()).containsExactly("an earlier run");
            harness.feed(measured(harness, "loss", 1.0));
            assertThat(lines()).containsExactly("index,loss", "0,1.0");
        }
    }

    @Test
    void goesOnAfterALineThatCouldNotBeWritten() throws Exception {
        Path csv = folder.resolve("m.csv");
        Path aside = folder.resolve("aside");
        try (StageHarness harness = stage().open()) {
            harness.feed(measured(harness, "loss", 1.0));
            Files.move(csv, aside);
            Files.createDirectories(csv.resolve("in the way"));
            assertThatThrownBy(() -> harness.feed(measured(harness, "accuracy", 0.5)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("m.csv can't be written")
                    .hasMessageContaining("the lines before are kept");
            Files.delete(csv.resolve("in the way"));
            Files.delete(csv);
            Files.move(aside, csv);
            harness.feed(measured(harness, "accuracy", 0.75));
        }
        assertThat(lines()).containsExactly("index,loss,accuracy", "0,1.0,", "2,,0.75");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("m.csv"));
    }
}
