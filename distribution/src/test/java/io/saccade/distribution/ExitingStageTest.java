package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If a stage calls System.exit, the process names the stage and the call before it ends. */
class ExitingStageTest {
    private static final List<String> CALLS = Boolean.getBoolean("long.tests")
            ? List.of("create", "record", "finish", "close")
            : List.of("create", "record");

    @Test
    void isNamedWithTheCall(@TempDir Path folder) {
        Workplace place = new Workplace(folder);
        plugin().writeTo(place.path("plugins/exits.jar"));
        Map<String, Running> processes = new LinkedHashMap<>();
        for (String call : CALLS) processes.put(call, start(place, call)); // in parallel: takes a third of the time
        processes.forEach((call, process) -> {
            Finished finished = process.await();
            assertThat(finished.exit()).as(finished.toString()).isEqualTo(1);
            assertThat(finished.err())
                    .contains("failed: stage 'leaver' in " + call + "() called System.exit, which ends the process,"
                            + " at ")
                    .contains("test.exits.LeaverFactory");
        });
    }

    private static Running start(Workplace place, String call) {
        place.file(
                call + ".yaml",
                "pipeline: " + call + "\ncapture: { type: ticks }\nrecorders: [{ type: leaver, with: { at: " + call
                        + " } }]\n");
        return place.saccade("run", call + ".yaml", "--plugins", "plugins", "--out", "out-" + call)
                .start();
    }

    private static PluginJar plugin() {
        return PluginJar.module("test.exits")
                .with("provides io.saccade.api.spi.StageFactory with test.exits.TicksFactory, test.exits.LeaverFactory")
                .source("TicksSettings", "public record TicksSettings() {}")
                .source("TicksFactory", """
                        public final class TicksFactory extends CaptureFactory<TicksSettings> {
                            private int given;
                            public TicksFactory() { super("ticks", TicksSettings.class, Ports.none()); }
                            @Override public Capture create(TicksSettings settings, StageContext context) {
                                return () -> given++ < 3 ? Optional.of(context.sample(given)) : Optional.empty();
                            }
                        }
                        """)
                .source("LeaverSettings", "public record LeaverSettings(String at) {}")
                .source("LeaverFactory", """
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
