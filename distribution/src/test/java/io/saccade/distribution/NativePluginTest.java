package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the plugin with a native library on the page about libraries, by the commands there, and runs it. */
class NativePluginTest {
    private static final Path PAGE = Build.projectRoot().resolve("docs/plugins/libraries.md");

    @Test
    void measuresInC(@TempDir Path folder) {
        assumeTrue(Programs.isInstalled("cc"), "there is no C compiler; left out");
        Workplace place = new Workplace(folder);
        place.file("glow.c", Documents.blocks(PAGE, "c").findFirst().orElseThrow());
        List<String> commands = Documents.blocks(PAGE, "sh").toList();
        String processor = System.getProperty("os.arch");
        String java = System.getProperty("java.home");
        Programs.run(
                "sh",
                "-euc",
                "cd '%s'; JAVA_HOME='%s'\n".formatted(folder, java)
                        + commands.get(1).replace("amd64", processor));
        PluginJar plugin = PluginJar.module("com.example.glow")
                .resources(folder.resolve("src/main/resources"))
                .with("provides io.saccade.api.spi.Trial with com.example.glow.GlowTrial");
        Documents.blocks(PAGE, "java").forEach(plugin::shown);
        plugin.writeTo(folder.resolve("plugins/glow.jar"));

        Finished run = place.pipeline(Documents.blocks(PAGE, "yaml").findFirst().orElseThrow())
                .with("--plugins", "plugins")
                .run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(folder.resolve("glow.csv")).content().contains("glow").containsPattern(",1\\d\\d\\.\\d+\n");
    }
}
