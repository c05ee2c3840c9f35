package io.saccade.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginTrial;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that was compiled with API 0.2.0, and is kept as it was then, goes on running. */
@Timeout(60)
class KeptPluginTest {
    private static final Path KEPT = Path.of("src/test/kept-plugin/kept-plugin-0.2.0.jar");

    @TempDir
    Path folder;

    private Saccade saccade;

    @BeforeEach
    void open() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(KEPT, plugins.resolve("kept-plugin.jar"));
        saccade = Saccade.open(folder);
    }

    @AfterEach
    void close() {
        saccade.close();
    }

    private Report run(Pipeline pipeline) throws InterruptedException {
        return saccade.start(pipeline, RunOptions.defaults().in(folder).out(Path.of("out")))
                .await();
    }

    @Test
    void itLoads() throws Exception {
        assertThat(saccade.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.state()).isEqualTo(PluginInfo.State.LOADED);
            assertThat(plugin.stages()).hasSize(8);
        });
        assertThat(saccade.trials())
                .singleElement()
                .extracting(PluginTrial::plugin)
                .isEqualTo("kept.plugin");
    }

    @Test
    void itsStagesRunAndItsFilesAppear() throws Exception {
        Report report = run(Pipeline.named("kept")
                .capture("kept-outer", Map.of())
                .model("kept-model", Map.of())
                .actuator("kept-actuator", Map.of())
                .recorder("kept-recorder", Map.of("file", "kept.txt"))
                .build());

        assertThat(report.failure()).isEmpty();
        assertThat(report.problems()).contains("kept-model: kept notice, live false, dry false");
        assertThat(report.setAside()).singleElement().hasToString("SetAside[item=first, reason=it is kept]");
        Path out = folder.resolve("out");
        assertThat(out.resolve("kept.txt")).hasContent(line(500, 1) + "\n" + line(540, 2));
        assertThat(out.resolve("published.txt")).hasContent("2");
        assertThat(out.resolve("checkpoint.txt")).doesNotExist();
        assertThat(out.resolve("films/closed.txt")).hasContent("kept-recorder");
    }

    private static String line(int millis, int number) {
        return millis + " click={timestampNanos=" + millis + "000000,x=50.0,y=50.0,button=left}"
                + " eyes={left={x=1,y=2,width=3,height=4},right={x=5,y=6,width=7,height=8}}"
                + " gaze={x=" + number / 10.0 + ",y=0.5} gazeError=0.05 keptMood=7.0 keptWord=8x4 name=a1FAST_ONE"
                + " progress={done=" + number + ",total=2} screen={name=kept,x=0,y=0,width=101,height=201,scale=2.0}"
                + " segment=1";
    }

    @Test
    void itsWorldIsPlayed() throws Exception {
        Report report = run(Pipeline.named("kept")
                .environment("kept-world", Map.of("samples", 3), 2)
                .model("kept-policy", Map.of())
                .recorder("kept-recorder", Map.of())
                .build());

        assertThat(report.failure()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out/kept.txt")))
                .hasSize(8)
                .last()
                .asString()
                .contains("discrete=3", "reward=3.0", "terminated=true")
                .doesNotContain("action=");
    }

    @Test
    void itsTrainerPlaysAnotherWorld() throws Exception {
        Report report =
                run(Pipeline.named("kept").trainer("kept-trainer", Map.of()).build());

        assertThat(report.failure()).isEmpty();
        assertThat(report.samples()).isEqualTo(5);
        assertThat(report.metrics()).containsEntry("loss", -3.0);
    }
}
