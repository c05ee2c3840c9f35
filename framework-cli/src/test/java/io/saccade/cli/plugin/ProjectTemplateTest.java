package io.saccade.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of a new project. The distribution's tests build and run them. */
class ProjectTemplateTest {
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Role.class)
    void haveNoPlaceholdersLeft(Role role) throws IOException {
        Path project = write(role);

        try (Stream<Path> files = Files.walk(project)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSize(7);
            for (Path file : written) assertThat(file).content().doesNotContainPattern("@[A-Z]+@");
        }
        assertThat(project.resolve("src/main/java/com/example/mylamp/MyLampFactory.java"))
                .content()
                .contains("class MyLampFactory", "super(\"my-lamp\"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(project);
        }
    }

    @Test
    void useTheMavenPluginsOfSaccadesOwnBuild() throws IOException {
        Map<String, String> own = versions(Path.of("../pom.xml"));

        Map<String, String> used = versions(write(Role.MODEL).resolve("pom.xml"));

        assertThat(used).hasSize(5);
        assertThat(own).containsAllEntriesOf(used);
    }

    private static Map<String, String> versions(Path pom) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (MatchResult plugin :
                PLUGIN.matcher(Files.readString(pom)).results().toList()) {
            versions.put(plugin.group(1), plugin.group(2));
        }
        return versions;
    }

    private Path write(Role role) throws IOException {
        Path project = folder.resolve("my-lamp");
        new ProjectTemplate(ProjectNames.of("my-lamp", "com.example"), role, folder).write(project);
        return project;
    }
}
