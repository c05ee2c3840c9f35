package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
    @TempDir
    Path temporary;

    private PluginTestFolder folder;

    @BeforeEach
    void fill() {
        folder = new PluginTestFolder(temporary.resolve("plugins"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherMajorIsRefused(boolean first) throws IOException {
        Path jar = compiledWith("7.0.0", folder.file(first, "future.jar"));

        folder.assertCauseOf(jar).contains("7.0.0", hostVersion(), "Saccade 7.0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newerMinorIsRefused(boolean first) throws IOException {
        Path jar = compiledWith("0.99.0", folder.file(first, "newer.jar"));

        folder.assertCauseOf(jar).contains("0.99.0", hostVersion(), "Saccade 0.99");
    }

    @Test
    void anyPatchIsFine() throws IOException {
        compiledWith("0.2.77", folder.path().resolve("patched.jar"));

        assertThat(failed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onePluginFromBeforeTheLastBreakIsToldWhatToChange(boolean ranged) throws IOException {
        Path api = TestApi.ofVersion(temporary.resolve("old-api.jar"), "0.1.0");
        TestPluginJar plugin = TestPluginJar.plugin("test.old", "old").compiledWith(api);
        Path jar = (ranged ? plugin.manifest("Plugin-Requires", ">=0.1.0") : plugin)
                .writeTo(folder.path().resolve("old.jar"));

        folder.assertCauseOf(jar)
                .contains("0.1.0", hostVersion(), "build it again:")
                .contains(ApiChanges.LINES)
                .satisfies(cause -> assertThat(cause.lines()).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void theChangelogHasTheSameList() throws IOException {
        String changelog = Files.readString(Path.of("../CHANGELOG.md"))
                .replaceAll("\\s+", " ")
                .replace("`", "");
        assertThat(changelog).contains(ApiChanges.LINES);
    }

    @Test
    void manifestsRangeIsAskedInPlaceOfTheCompiler() throws IOException {
        Path api = TestApi.ofVersion(temporary.resolve("api.jar"), "7.0.0");
        TestPluginJar.plugin("test.sure", "sure")
                .compiledWith(api)
                .manifest("Plugin-Requires", ">=0.0.1")
                .writeTo(folder.path().resolve("sure.jar"));
        Path picky = TestPluginJar.plugin("test.picky", "picky")
                .manifest("Plugin-Requires", ">=3.0.0")
                .writeTo(folder.path().resolve("picky.jar"));
        Path odd = TestPluginJar.plugin("test.odd", "odd")
                .manifest("Plugin-Requires", "the newest")
                .writeTo(folder.path().resolve("odd.jar"));

        assertThat(failed()).containsExactlyInAnyOrder("test.picky", "test.odd");
        folder.assertCauseOf(picky).contains(">=3.0.0", hostVersion(), "Plugin-Requires");
        folder.assertCauseOf(odd).contains("the newest", "semver.org");
    }

    private Path compiledWith(String version, Path jar) throws IOException {
        Path api = TestApi.ofVersion(temporary.resolve("api-" + version + ".jar"), version);
        return TestPluginJar.plugin("test.timely", "timely").compiledWith(api).writeTo(jar);
    }

    private List<String> failed() {
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            return catalog.plugins().stream()
                    .filter(plugin -> plugin.cause().isPresent())
                    .map(plugin -> plugin.id())
                    .toList();
        }
    }

    private static String hostVersion() {
        return new HostModules(ModuleLayer.boot()).apiVersion().orElseThrow();
    }
}
