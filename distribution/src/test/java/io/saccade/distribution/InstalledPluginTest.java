package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installed plugins in the built program: which is used, an update during a run, a change of a file. */
class InstalledPluginTest {
    private static final String PIPELINE = """
            capture: { type: demo-face, with: { seconds: %s, live: %s, width: 160, height: 120 } }
            models: [{ type: teller, with: { folder: told } }]
            recorders: [{ type: trace, with: { file: %s } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        Files.createDirectory(place.path("told"));
    }

    /**
     * A plugin whose model tells its version when the file 'go' appears, by a class that is loaded only then, from a
     * jar that is opened only then.
     */
    private String pack(String version) {
        Path late = PluginJar.module("test.late")
                .source(
                        "Late",
                        "public final class Late { public static String version() { return \"" + version + "\"; } }")
                .writeTo(place.path("plugin-" + version + "/lib/late.jar"));
        PluginJar.module("test.teller")
                .with("requires test.late")
                .on(late)
                .stage("TellerFactory", """
                        public final class TellerFactory extends ModelFactory<TellerFactory.Settings> {
                            @Doc("Tells its version") public record Settings(@Doc("where") java.nio.file.Path folder) {}
                            public TellerFactory() { super("teller", Settings.class, Ports.none()); }
                            @Override public Model create(Settings settings, StageContext context) {
                                java.nio.file.Path folder = settings.folder();
                                return (sample, out) -> {
                                    java.nio.file.Files.writeString(folder.resolve("running"), "");
                                    if (java.nio.file.Files.exists(folder.resolve("go"))) {
                                        java.nio.file.Files.writeString(folder.resolve("version"), test.late.Late.version());
                                        context.end("told");
                                    }
                                    out.emit(sample);
                                };
                            }
                        }
                        """)
                .writeTo(place.path("plugin-" + version + "/teller.jar"));
        PluginJar.tool(
                "jar",
                "--update",
                "--file",
                place.path("plugin-" + version + "/teller.jar").toString(),
                "--module-version",
                version);
        run("plugin", "pack", "plugin-" + version, "--to", "teller-" + version + ".zip");
        return "teller-" + version + ".zip";
    }

    private SaccadeProcess saccade(String... arguments) {
        return place.saccade(arguments).setting("XDG_DATA_HOME", place.path("data"));
    }

    private Finished run(String... arguments) {
        Finished run = saccade(arguments).run();
        assertThat(run.exit()).as(String.join(" ", arguments) + "\n" + run).isZero();
        return run;
    }

    private String told() throws IOException {
        return Files.readString(place.path("told/version"));
    }

    @Test
    void isUsedUpdatedDuringARunAndRefusedWhenItsFilesAreOthers() throws Exception {
        run("plugin", "install", pack("1.0.0"), "--allow-unsigned");
        place.file("live.yaml", PIPELINE.formatted("60s", true, "live.jsonl"));
        place.file("go.yaml", PIPELINE.formatted("60s", true, "go.jsonl"));

        try (SaccadeProcess.Running live = saccade("run", "live.yaml").start()) {
            Waiting.until("the run has begun", () -> Files.exists(place.path("told/running")));
            run("plugin", "update", pack("1.1.0"), "--allow-unsigned");
            assertThat(run("plugins").out()).contains("loaded test.teller 1.1.0 (installed, not signed)");
            place.file("told/go", "");
            assertThat(live.await().exit()).isZero();
        }
        assertThat(told()).isEqualTo("1.0.0");
        run("run", "go.yaml");
        assertThat(told()).isEqualTo("1.1.0");
        aFolderOfTheCommandLineComesFirst();
        theShippedPluginsLoadWithoutAChangedOne();
    }

    private void aFolderOfTheCommandLineComesFirst() throws IOException {
        PluginJar.model("own").writeTo(place.path("more/own.jar"));
        Files.move(place.path("plugin-1.0.0"), place.path("more/teller"));
        Finished list = run("plugin", "list", "--plugins", "more");
        assertThat(list.out())
                .contains(
                        "loaded test.teller 1.0.0 (from " + place.path("more").toRealPath() + ", not signed)",
                        "loaded test.own 1.0.0 (from " + place.path("more").toRealPath() + ", not signed)",
                        "replaced test.teller 1.1.0 (installed, not signed)",
                        "loaded io.saccade.plugin.demo " + Build.VERSION + " (shipped)");
    }

    private void theShippedPluginsLoadWithoutAChangedOne() throws IOException {
        try (Stream<Path> files = Files.walk(place.path("data"))) {
            Path late = files.filter(file -> file.endsWith("lib/late.jar"))
                    .filter(file -> file.toString().contains("/1.1.0-"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(late, late.resolveSibling("another.jar"));
        }
        place.file("next.yaml", PIPELINE.formatted("1s", false, "next.jsonl"));
        Finished check = saccade("check", "next.yaml").run();
        assertThat(check.exit()).as(check.toString()).isEqualTo(3);
        assertThat(check.err())
                .contains("the file lib/another.jar was added to its folder; run 'saccade plugin remove test.teller'");
        assertThat(saccade("plugins", "--verify").run())
                .satisfies(list -> assertThat(list.exit()).isEqualTo(1))
                .satisfies(list -> assertThat(list.err()).contains("test.teller is not as it was installed"))
                .satisfies(list -> assertThat(list.out()).contains("failed test.teller 1.1.0", "loaded io.saccade"));
        run("plugin", "remove", "test.teller");
        assertThat(run("plugins").out()).doesNotContain("test.teller");
    }
}
