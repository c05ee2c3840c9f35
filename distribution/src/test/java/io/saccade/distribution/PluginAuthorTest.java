package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From an empty folder to an installed, signed plugin, without a network: the commands of the tutorial in one script,
 * for each role.
 */
class PluginAuthorTest {
    private static final Path TUTORIAL = Build.projectRoot().resolve("docs/publishing-a-plugin.md");
    private static final Pattern SACCADES = Pattern.compile("io/saccade|com/google/(inject|guava|errorprone|code/gson)"
            + "|com/github/zafarkhaja|org/(pf4j|bytedeco|hdrhistogram|snakeyaml)|jakarta/inject");

    private Workplace place;
    private AuthorsShell shell;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        assumeTrue(Programs.isInstalled("mvn"), "mvn is not installed; left out");
        place = new Workplace(folder);
        shell = new AuthorsShell(place);
    }

    @Test
    void theTutorialsCommandsWork() {
        follow("actuator", "lamp", "lamp/lamp.txt");

        assertThat(shell.fetchedFromCentral())
                .as("what the repository of the installation should have")
                .isNotEmpty()
                .noneMatch(file -> SACCADES.matcher(file).lookingAt());
    }

    @ParameterizedTest
    @CsvSource({
        "capture, ramp, ramp/ramp/frame-000001.png",
        "model, brightness, brightness/brightness.csv",
        "recorder, table, table/table.csv",
        "environment, corridor, corridor/corridor.jsonl",
        "trainer, root, root/root.txt"
    })
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "takes two minutes")
    void theyWorkForEveryOtherRole(String role, String name, String output) {
        follow(role, name, output);
    }

    private void follow(String role, String name, String output) {
        String commands = Documents.blocks(TUTORIAL, "")
                .collect(Collectors.joining("\n"))
                .replace("actuator", role)
                .replace("lamp", name);

        String said = shell.run(commands);

        assertThat(said)
                .containsPattern("\\d\\d passed, 0 failed")
                .contains(
                        "installed com.example." + name + " 1.0.0, signed by 'plugin-key'",
                        "loaded com.example." + name + " 1.0.0 (installed, signed by plugin-key)",
                        "com.example." + name + " is as it was installed");
        assertThat(place.path(name + "/target/surefire-reports")).isNotEmptyDirectory();
        assertThat(place.path(output)).isNotEmptyFile();
    }
}
