package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.StageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors between plugins. */
class PluginDependencyTest {
    @TempDir
    Path temporary;

    private PluginTestFolder folder;

    @BeforeEach
    void fill() {
        folder = new PluginTestFolder(temporary.resolve("plugins"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dependencyIsMissing(boolean first) {
        Path absent = TestPluginJar.library("test.absent").writeTo(temporary.resolve("absent.jar"));
        Path jar = user("test.user", "user", "test.absent", absent, folder.file(first, "user.jar"));
        Path next = user("test.next", "next", "test.user", jar, folder.file(!first, "next.jar"), absent);

        folder.assertCauseOf(jar).contains("test.absent", "add the plugin or the jar");
        folder.assertCauseOf(next).contains("test.user", "did not load", "test.absent");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dependencyThrows(boolean first) {
        Path angry = TestPluginJar.plugin("test.angry", "angry")
                .stage("furious", "if (true) throw new IllegalStateException(\"no luck today\");")
                .writeTo(folder.file(first, "angry.jar"));
        Path jar = user("test.user", "user", "test.angry", angry, folder.file(!first, "user.jar"));

        folder.assertCauseOf(jar).contains("it needs the plugin test.angry", "no luck today");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dependencyIsATruncatedJar(boolean first) throws IOException {
        Path library = TestPluginJar.library("test.shared").writeTo(folder.file(first, "shared.jar"));
        Path jar = user("test.user", "user", "test.shared", library, folder.file(!first, "user.jar"));
        Path cut = folder.path().resolve("test-shared-1.0.0.jar");
        Files.write(cut, new byte[] {'P', 'K', 3, 4});
        Files.delete(library);

        folder.assertCauseOf(jar).contains("test.shared", cut.getFileName().toString(), "copy that file again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moduleIsHiddenInAnotherPlugin(boolean first) {
        Path owner = folder.file(first, "owner");
        Path hidden = TestPluginJar.library("test.hidden").writeTo(owner.resolve("lib/hidden.jar"));
        user("test.owner", "owner", "test.hidden", hidden, owner.resolve("owner.jar"));
        Path jar = user("test.user", "user", "test.hidden", hidden, folder.file(!first, "user.jar"));

        folder.assertCauseOf(jar).contains("test.owner", "requires transitive test.hidden");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void circleFailsWithItsDependents(boolean first) {
        Path one = circular("test.one", "test.two", folder.file(first, "one.jar"));
        Path two = circular("test.two", "test.one", folder.file(!first, "two.jar"));
        Path outside = circular("test.outside", "test.two", folder.file(first, "outside.jar"));

        folder.assertCauseOf(one).contains("test.one -> test.two -> test.one");
        folder.assertCauseOf(two).contains("test.one -> test.two -> test.one");
        folder.assertCauseOf(outside).contains("it needs the plugin test.two");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void packageComesFromTwoPlugins(boolean first) {
        Path one = split("test.splitone").writeTo(folder.file(first, "one.jar"));
        Path other = split("test.splitother").writeTo(folder.file(!first, "other.jar"));
        Path jar = TestPluginJar.plugin("test.user", "user")
                .with("requires test.splitone")
                .with("requires test.splitother")
                .withEmptyModule("test.splitone")
                .withEmptyModule("test.splitother")
                .writeTo(folder.file(first, "user.jar"));

        folder.assertCauseOf(jar).contains("test.split", "test.splitone", "test.splitother", "one module only");
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.plugins())
                    .filteredOn(plugin -> plugin.cause().isEmpty())
                    .extracting(plugin -> plugin.path())
                    .contains(one, other);
        }
    }

    @Test
    void manifestNamesDependenciesWithVersions() {
        TestPluginJar.library("test.library")
                .version("1.2.0")
                .writeTo(folder.path().resolve("library.jar"));
        Path content = asking("test.content", "test.library@>=1.0.0, test.nothing?");
        Path wanting = asking("test.wanting", "test.library@>=2.0.0");
        Path lacking = asking("test.lacking", "test.nothing");

        folder.assertCauseOf(wanting).contains("test.library", ">=2.0.0", "1.2.0");
        folder.assertCauseOf(lacking).contains("test.nothing", "add that plugin");
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.plugins())
                    .filteredOn(plugin -> plugin.cause().isEmpty())
                    .extracting(plugin -> plugin.id())
                    .containsExactly("test.content", "test.healthy", "test.library");
            assertThat(catalog.stages()).extracting(StageEntry::plugin).contains("test.content");
        }
        assertThat(content).exists();
    }

    private Path asking(String module, String dependencies) {
        String type = module.substring("test.".length());
        return TestPluginJar.plugin(module, type)
                .manifest("Plugin-Dependencies", dependencies)
                .writeTo(folder.path().resolve(type + ".jar"));
    }

    /** The compiler refuses cycles, so the required module is an empty one during compilation. */
    private static Path circular(String module, String requires, Path jar) {
        return TestPluginJar.plugin(module, "stage")
                .with("requires " + requires)
                .withEmptyModule(requires)
                .writeTo(jar);
    }

    private static TestPluginJar split(String module) {
        return TestPluginJar.library(module)
                .source("test.split", "Shared", "public final class Shared {}")
                .with("exports test.split");
    }

    private static Path user(String module, String type, String requires, Path on, Path jar, Path... more) {
        return TestPluginJar.plugin(module, type)
                .with("requires " + requires)
                .on(on)
                .on(more)
                .writeTo(jar);
    }
}
