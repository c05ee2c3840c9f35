package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageEntry;
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
                    .extracting(PluginInfo::path, PluginInfo::state)
                    .containsExactly(tuple(own, State.LOADED), tuple(shipped, State.REPLACED));
            assertThat(catalog.plugins().get(1).cause()).contains("version 1.0.0 in " + own + " is used instead");
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

    /** A new plugin does not replace a shipped stage of the same type, and every stage of both can be named. */
    @ParameterizedTest
    @ValueSource(strings = {"acme.gaze", "org.acme.gaze"})
    void aShippedTypeStaysThePlugins(String newcomer) {
        PluginTestFolder folder = new PluginTestFolder(temporary.resolve("plugins"));
        TestPluginJar.plugin("io.saccade.plugin.gaze", "smooth")
                .stage("onnx", "")
                .writeTo(folder.file(true, "gaze.jar"));
        TestPluginJar.plugin(newcomer, "smooth").stage("other", "").writeTo(folder.file(false, "acme.jar"));

        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.plugins()).allMatch(plugin -> plugin.state() == State.LOADED);
            assertThat(catalog.stages())
                    .extracting(StageEntry::name)
                    .containsExactly("healthy", "onnx", "other", newcomer + ":smooth", "smooth");
            assertThat(module(catalog, "smooth")).isEqualTo("io.saccade.plugin.gaze");
            assertThat(module(catalog, "io.saccade.plugin.gaze:smooth")).isEqualTo("io.saccade.plugin.gaze");
            assertThat(module(catalog, newcomer + ":smooth")).isEqualTo(newcomer);
            assertThat(module(catalog, "other")).isEqualTo(newcomer);
            assertThat(catalog.find(Role.MODEL, "org.nobody:smooth")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void amongNewcomersTheEarlierFolderAndThenTheIdDecides(boolean first) {
        Path early = temporary.resolve("early");
        PluginTestFolder late = new PluginTestFolder(temporary.resolve("late"));
        TestPluginJar.plugin("test.zulu", "gaze").writeTo(early.resolve("zulu.jar"));
        TestPluginJar.plugin("test.alpha", "gaze").writeTo(late.file(first, "alpha.jar"));
        TestPluginJar.plugin("test.beta", "gaze").writeTo(late.file(!first, "beta.jar"));

        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(late.path()))) {
            assertThat(module(catalog, "gaze")).isEqualTo("test.alpha");
        }
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(early, late.path()))) {
            assertThat(module(catalog, "gaze")).isEqualTo("test.zulu");
        }
    }

    private static String module(PluginCatalog catalog, String name) {
        return catalog.find(Role.MODEL, name)
                .orElseThrow()
                .getClass()
                .getModule()
                .getName();
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
