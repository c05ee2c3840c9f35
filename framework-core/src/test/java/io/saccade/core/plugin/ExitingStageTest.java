package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If a stage calls System.exit, the process names the stage and the call before it ends. */
class ExitingStageTest {
    private static final List<String> CALLS = List.of("create", "record", "finish", "close");

    @TempDir
    Path folder;

    @Test
    void isNamedWithTheCall() throws Exception {
        plugin().writeTo(folder.resolve("plugins/exits.jar"));
        Map<String, Process> processes = new LinkedHashMap<>();
        for (String call : CALLS) processes.put(call, start(call)); // in parallel, which takes a third of the time
        for (Map.Entry<String, Process> process : processes.entrySet()) {
            String call = process.getKey();
            String said = new String(process.getValue().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.getValue().waitFor()).as(said).isEqualTo(1);
            assertThat(said)
                    .contains("failed: stage 'leaver' in " + call + "() called System.exit, which ends the whole"
                            + " process, at ")
                    .contains("org.exits.LeaverFactory");
        }
    }

    private Process start(String call) throws IOException {
        Path pipeline = Files.writeString(
                folder.resolve(call + ".yaml"),
                "pipeline: " + call + "\ncapture: { type: ticks }\n" + "recorders: [{ type: leaver, with: { at: " + call
                        + " } }]\n");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsaccade.home=" + folder,
                        "-p",
                        System.getProperty("jdk.module.path"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-m",
                        "io.saccade.core/io.saccade.core.cli.Main",
                        "run",
                        pipeline.toString(),
                        "--plugins",
                        folder.resolve("plugins").toString(),
                        "--out",
                        folder.resolve("out-" + call).toString())
                .redirectErrorStream(true)
                .start();
    }

    private static TestPluginJar plugin() {
        return TestPluginJar.library("org.exits")
                .with("requires io.saccade.api")
                .source("TicksSettings", "public record TicksSettings() {}")
                .provider("TicksFactory", """
                        import io.saccade.api.spi.*;
                        public final class TicksFactory extends CaptureFactory<TicksSettings> {
                            private int given;
                            public TicksFactory() { super("ticks", TicksSettings.class, Ports.none()); }
                            @Override public Capture create(TicksSettings settings, StageContext context) {
                                return () -> given++ < 3
                                        ? java.util.Optional.of(context.sample(given)) : java.util.Optional.empty();
                            }
                        }
                        """)
                .source("LeaverSettings", "public record LeaverSettings(String at) {}")
                .provider("LeaverFactory", """
                        import io.saccade.api.data.Sample;
                        import io.saccade.api.spi.*;
                        public final class LeaverFactory extends RecorderFactory<LeaverSettings> {
                            public LeaverFactory() { super("leaver", LeaverSettings.class, Ports.none()); }
                            @Override public Recorder create(LeaverSettings settings, StageContext context) {
                                leave(settings, "create");
                                return new Recorder() {
                                    @Override public void record(Sample sample) { leave(settings, "record"); }
                                    @Override public void finish() { leave(settings, "finish"); }
                                    @Override public void close() { leave(settings, "close"); }
                                };
                            }
                            private static void leave(LeaverSettings settings, String call) {
                                if (settings.at().equals(call)) System.exit(7);
                            }
                        }
                        """);
    }
}
