package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.core.Pipeline;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.report.ShownPicture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recorder of a plugin that a program adds, and the pictures that it shows. */
class AddedRecorderTest extends RunBench {
    private RunEngine engine(String name) {
        RunOptions options = RunOptions.defaults().in(folder).with(Pipeline.recorder(name, "keep", Map.of()));
        return engine(plan(tree("capture", Map.of("type", "count"), Map.of()), options), options);
    }

    @Test
    void showsPicturesToThoseWhoLook() throws Exception {
        stages.recorderPorts = Ports.reading(Keys.GAZE);
        stages.recorder = (settings, context) ->
                sample -> context.show(() -> ("picture " + sample.index()).getBytes(StandardCharsets.UTF_8));
        RunEngine engine = engine("view");

        assertThat(engine.nextPicture("view", 0, Duration.ZERO)).isEmpty();
        Report report = engine.run();

        assertThat(stage(report, "view").out()).isPositive();
        ShownPicture last = engine.nextPicture("view", 0, Duration.ofSeconds(5)).orElseThrow();
        assertThat(last.sequence()).isEqualTo(1);
        assertThat(last.jpeg()).asString().startsWith("picture ");
        assertThat(engine.nextPicture("view", last.sequence(), Duration.ofMillis(1)))
                .isEmpty();
        assertThatThrownBy(() -> engine.nextPicture("none", 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the run has no stage 'none' now");
    }

    @Test
    void makesAPictureOnlyAfterAQuestion() throws Exception {
        long[] now = {0};
        PictureBoard board = new PictureBoard(() -> now[0]);
        List<String> made = new ArrayList<>();
        Runnable show = () -> board.show("view", () -> {
            made.add("picture");
            return new byte[1];
        });

        show.run();
        assertThat(made).isEmpty();
        assertThat(board.next("view", 0, Duration.ZERO)).isEmpty();
        for (int frame = 0; frame < 3; frame++) show.run();
        assertThat(made).hasSize(1);
        assertThat(board.next("view", 0, Duration.ZERO)).isPresent();
        show.run();
        assertThat(made).as("a fresh picture is shared").hasSize(1);
        assertThat(board.next("view", 1, Duration.ZERO)).isEmpty();
        show.run();
        assertThat(made).hasSize(2);
    }

    @Test
    void givesAnOldPictureOnlyWhereNoNewOneComes() throws Exception {
        long[] now = {0};
        PictureBoard board = new PictureBoard(() -> now[0]);
        byte[] picture = {0};
        Runnable show = () -> board.show("view", () -> new byte[] {++picture[0]});
        assertThat(board.next("view", 0, Duration.ZERO)).isEmpty();
        show.run();
        now[0] += 60_000_000_000L;

        assertThat(board.next("view", 0, Duration.ZERO).orElseThrow().sequence())
                .isEqualTo(1);
        show.run();
        assertThat(board.next("view", 0, Duration.ZERO).orElseThrow().sequence())
                .isEqualTo(2);
    }

    @Test
    void isLeftOutWhereNothingWritesWhatItReads() {
        stages.recorderPorts = Ports.reading(Keys.FRAME);
        RunOptions options = RunOptions.defaults().in(folder).with(Pipeline.recorder("view", "keep", Map.of()));
        var tree = tree("capture", Map.of("type", "count"), Map.of());
        tree.remove("recorders");
        Report report = engine(plan(tree, options), options).run();

        assertThat(report.stages()).extracting(StageReport::name).containsExactly("count", "gaze");
    }

    @Test
    void isLeftOutWhereAStageHasItsName() {
        Report report = engine("keep").run();

        assertThat(report.stages()).extracting(StageReport::name).containsExactly("count", "gaze", "keep");
    }
}
