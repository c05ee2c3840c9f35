package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kotlin.KotlinVersion;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the plugin on the page about Kotlin with Kotlin's compiler, and runs it. */
class KotlinPluginTest {
    private static final Path PAGE = Build.projectRoot().resolve("docs/plugins/kotlin.md");

    private Workplace place;

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "the compiler takes ten seconds")
    void runs(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        compile();
        Path plugin =
                Files.createDirectories(folder.resolve("plugins/dimmer/lib")).getParent();
        PluginJar.tool("jar", "--create", "--file", plugin + "/dimmer.jar", "-C", folder + "/classes", ".");
        Files.copy(library(), plugin.resolve("lib/kotlin-stdlib.jar"));

        Finished run =
                place.pipeline(block("yaml")).with("--plugins", "plugins").run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(folder.resolve("darkness.csv")).content().containsPattern("darkness.*\n.*,1\\d\\d\\.\\d+\n");
        Finished described =
                place.saccade("stages", "dimmer", "--plugins", "plugins").run();
        assertThat(described.out()).contains("Measures how dark each frame is", "looks at every n-th byte");
        Finished wrong = place.pipeline(block("yaml").replace("16", "0"))
                .with("--plugins", "plugins")
                .run();
        assertThat(wrong.err()).contains("models[0].with.every: must be 1 or more, but is 0");
    }

    private static String block(String language) {
        return Documents.blocks(PAGE, language).findFirst().orElseThrow();
    }

    private static Path library() {
        return Path.of(KotlinVersion.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private void compile() {
        Path source = place.file("Dimmer.kt", block("kotlin"));
        String classes = place.path("classes").toString();
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        System.err,
                        source.toString(),
                        "-d",
                        classes,
                        "-cp",
                        Build.api() + File.pathSeparator + library(),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17");
        assertThat(exit).isEqualTo(ExitCode.OK);
        Path module = place.file("module-info.java", block("java"));
        String path = Build.api() + File.pathSeparator + library();
        PluginJar.tool("javac", "-d", classes, "--module-path", path, "--module-version", "1.0.0", module.toString());
    }
}
