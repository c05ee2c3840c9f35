package io.saccade.plugin.wav2liptraining.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoTalkersCaptureFactory;
import io.saccade.plugin.demo.DemoTalkersSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.plugin.wav2liptraining.SyncScoreSettings;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.generator.LipGenerator;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the samples that the stage emits, with an untrained expert. */
class SyncScoreTest {
    @TempDir
    private Path folder;

    private StageHarness open(int most) throws Exception {
        return open(most, false);
    }

    private StageHarness open(int most, boolean wholeFrame) throws Exception {
        try (SyncExpert expert = new SyncExpert(new Channels(1 / 16.0), 1)) {
            expert.write(folder.resolve("expert.onnx"), Map.of());
        }
        SyncScoreSettings settings = new SyncScoreSettings(
                Path.of("expert.onnx"),
                most,
                List.of(0, 5, 0, 0),
                1,
                wholeFrame,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
        return StageBuilder.of(new SyncScoreFactory(), settings).in(folder).open();
    }

    @Test
    void measuresEachFilmAtItsEnd() throws Exception {
        try (StageHarness score = open(4)) {
            List<Sample> answers = films(score, DemoTalkers.people(2, 1.2, 3));
            assertThat(answers).hasSize(60);
            List<Sample> measured = answers.stream()
                    .filter(sample -> sample.get(Keys.METRICS).isPresent())
                    .toList();
            assertThat(measured)
                    .extracting(sample -> sample.need(Keys.NAME))
                    .containsExactly("talker-0001", "talker-0002");
            assertThat(measured.get(0)).isEqualTo(answers.get(29));
            Metrics metrics = measured.get(1).need(Keys.METRICS);
            assertThat(metrics.values())
                    .containsKeys("offsetFrames", "distance", "confidence", "unshifted")
                    .containsEntry("windows", 26.0);
            assertThat(score.liveFrames()).isEqualTo(60);
        }
    }

    @Test
    void tellsTwoFilmsOfOneNameApart() throws Exception {
        try (StageHarness score = open(4)) {
            List<Sample> answers = films(score, DemoTalkers.people(2, 1.2, 3), "talk.mp4");
            assertThat(answers.stream().map(sample -> sample.get(Keys.METRICS).isPresent()))
                    .hasSize(60)
                    .filteredOn(measured -> measured)
                    .hasSize(2);
        }
    }

    @Test
    void judgesWholeFramesWithoutAFace() throws Exception {
        try (StageHarness score = open(4, true);
                StageHarness talkers =
                        StageHarness.open(new DemoTalkersCaptureFactory(), DemoTalkers.people(1, 1.2, 3))) {
            List<Sample> answers = new ArrayList<>();
            for (Optional<Sample> next = talkers.read(); next.isPresent(); next = talkers.read()) {
                answers.addAll(score.feed(DemoTalkers.copy(next.get(), score)));
                talkers.forget();
            }
            answers.addAll(score.finish());
            assertThat(answers.get(29).need(Keys.METRICS).values()).containsEntry("windows", 26.0);
        }
    }

    @Test
    void setsAsideWhatIsTooShort() throws Exception {
        try (StageHarness score = open(15)) {
            assertThat(films(score, DemoTalkers.people(1, .4, 3))).hasSize(10);
            assertThat(score.setAside())
                    .containsExactly("talker-0001: sync could not be measured: it has 6 windows of five frames with a"
                            + " face and sound, too few to shift them by 15 frames");
        }
    }

    @Test
    void refusesOtherNetworks() throws Exception {
        try (LipGenerator generator = new LipGenerator(new Channels(1 / 16.0), 1)) {
            generator.write(folder.resolve("lips.onnx"), Map.of());
        }
        SyncScoreSettings settings = new SyncScoreSettings(
                Path.of("lips.onnx"),
                15,
                List.of(0, 0, 0, 0),
                1,
                false,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
        assertThatThrownBy(() -> StageBuilder.of(new SyncScoreFactory(), settings)
                        .in(folder)
                        .open())
                .hasMessageContaining("is no sync expert: its inputs are")
                .hasMessageContaining("SyncNet v2 (sound [n,1,13,20], lips [n,3,5,224,224])");
    }

    private static List<Sample> films(StageHarness score, DemoTalkersSettings people) throws Exception {
        return films(score, people, "");
    }

    /** @param name of all films; empty: each has its own name */
    private static List<Sample> films(StageHarness score, DemoTalkersSettings people, String name) throws Exception {
        List<Sample> answers = new ArrayList<>();
        try (StageHarness talkers = StageHarness.open(new DemoTalkersCaptureFactory(), people)) {
            for (Optional<Sample> next = talkers.read(); next.isPresent(); next = talkers.read()) {
                Sample sample = DemoTalkers.copy(next.get(), score).with(Keys.FACE, DemoTalkers.FACE);
                answers.addAll(score.feed(name.isEmpty() ? sample : sample.with(Keys.NAME, name)));
                talkers.forget();
            }
        }
        answers.addAll(score.finish());
        return answers;
    }
}
