package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginDuplicateTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void higherVersionOfAnIdIsUsed(boolean first) {
        PluginTestFolder folder = new PluginTestFolder(temporary.resolve("plugins"));
        Path older = versioned("1.9.0", folder.file(first, "older.jar"));
        Path newer = versioned("1.10.0", folder.file(!first, "newer.jar"));

        folder.assertCauseOf(older).contains("test.twin", newer.toString(), "1.10.0", "remove one");
    }

    @Test
    void earlierFolderIsUsedWhateverTheVersions() {
        Path own = versioned("1.0.0", temporary.resolve("own/twin.jar"));
        Path shipped = versioned("2.0.0", temporary.resolve("shipped/twin.jar"));

        try (PluginCatalog catalog =
                PluginTestFolder.LOADING.load(List.of(own.getParent(), shipped.getParent(), own.getParent()))) {
            assertThat(catalog.plugins()).hasSize(2);
            assertThat(catalog.plugins())
                    .filteredOn(plugin -> plugin.cause().isEmpty())
                    .extracting(plugin -> plugin.path())
                    .containsExactly(own);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void brokenTwinDoesNotPushOutTheHealthyOne(boolean first) throws IOException {
        PluginTestFolder folder = new PluginTestFolder(temporary.resolve("plugins"));
        Path future = TestApi.ofVersion(temporary.resolve("api.jar"), "7.0.0");
        versioned("1.0.0", folder.file(first, "fine.jar"));
        Path broken = TestPluginJar.plugin("test.twin", "twin")
                .version("2.0.0")
                .compiledWith(future)
                .writeTo(folder.file(!first, "broken.jar"));

        folder.assertCauseOf(broken).contains("7.0.0");
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.find(Role.MODEL, "twin")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stageBelongsToTheFirstById(boolean first) {
        PluginTestFolder folder = new PluginTestFolder(temporary.resolve("plugins"));
        TestPluginJar.plugin("test.alpha", "gaze").writeTo(folder.file(first, "alpha.jar"));
        Path loser =
                TestPluginJar.plugin("test.beta", "gaze").stage("other", "").writeTo(folder.file(!first, "beta.jar"));

        folder.assertCauseOf(loser).contains("model 'gaze'", "test.alpha", "remove one");
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.find(Role.MODEL, "gaze")
                            .orElseThrow()
                            .getClass()
                            .getModule()
                            .getName())
                    .isEqualTo("test.alpha");
            assertThat(catalog.failedPluginFor(Role.MODEL, "other")).isPresent();
        }
    }

    @Test
    void onePluginMustNotBringAStageTwice() {
        PluginTestFolder folder = new PluginTestFolder(temporary.resolve("plugins"));
        Path jar = TestPluginJar.plugin("test.twice", "double")
                .factory("Copy", "Double", "double", "")
                .writeTo(folder.file(true, "double.jar"));

        folder.assertCauseOf(jar).contains("model 'double' twice");
    }

    private static Path versioned(String version, Path jar) {
        return TestPluginJar.plugin("test.twin", "twin").version(version).writeTo(jar);
    }
}
