package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installation still works without the training plugins. */
class RuntimeArchiveTest {
    private static final Pattern PLUGIN = Pattern.compile("<include>io\\.saccade:(.*)</include>");

    @TempDir
    Path folder;

    @Test
    void runsWithoutLibtorch() throws IOException {
        Path home = folder.resolve("runtime");
        copyWithoutTraining(home);
        new Workplace(folder).file("look.yaml", """
                capture: { type: haar-eyes, with: { source: { type: demo-face, with: { width: 320, height: 240 } } } }
                recorders:
                  - { type: trace, with: { file: look.jsonl } }
                """);

        Finished plugins = SaccadeProcess.ofHome(home, folder, "plugins").run();
        Finished run = SaccadeProcess.ofHome(home, folder, "run", "look.yaml", "--max-samples", "3")
                .run();

        assertThat(plugins.out())
                .contains("loaded io.saccade.plugin.bytedeco")
                .doesNotContain("failed", "io.saccade.plugin.torch");
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    private static void copyWithoutTraining(Path home) throws IOException {
        List<Path> learning = learning();
        assertThat(learning).contains(Path.of("plugins/torch"));
        try (Stream<Path> files = Files.walk(Build.home())) {
            for (Path file : files.toList()) {
                Path inside = Build.home().relativize(file);
                boolean isTorch = inside.getFileName().toString().startsWith("pytorch-");
                if (isTorch
                        || inside.startsWith("repository")
                        || learning.stream().anyMatch(inside::startsWith)) continue;
                PlacesTest.place(file, home.resolve(inside), inside.startsWith("bin"));
            }
        }
    }

    /** The plugins that only the full archive contains, as folders or jars. */
    private static List<Path> learning() throws IOException {
        String descriptor = Files.readString(Path.of("src/assembly/training.xml"));
        return PLUGIN.matcher(descriptor)
                .results()
                .map(plugin -> "plugins/" + plugin.group(1))
                .flatMap(path -> Stream.of(Path.of(path), Path.of(path + "-" + Build.VERSION + ".jar")))
                .toList();
    }
}
