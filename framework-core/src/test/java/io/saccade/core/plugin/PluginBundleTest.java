package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin's folder may contain besides its own jar. */
class PluginBundleTest {
    @TempDir
    Path temporary;

    private PluginTestFolder folder;
    private Path plugin;

    @BeforeEach
    void fill() {
        folder = new PluginTestFolder(temporary.resolve("plugins"));
        plugin = folder.file(true, "bundle");
    }

    @Test
    void jarWithoutDescriptorIsAModuleByItsName() {
        Path plain = TestPluginJar.library("test.plain")
                .replacing("module-info.class")
                .writeTo(plugin.resolve("lib/plain-jar-1.0.jar"));
        TestPluginJar.plugin("test.bundle", "bundle")
                .with("requires plain.jar")
                .stage("marked", "test.plain.Marker.name();")
                .on(plain)
                .writeTo(plugin.resolve("bundle.jar"));

        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.plugins()).allMatch(found -> found.cause().isEmpty(), "loaded");
            assertThat(catalog.find(Role.MODEL, "marked")).isPresent();
        }
    }

    @Test
    void moduleThatNobodyRequiresIsThereToo() {
        TestPluginJar.library("test.natives").writeTo(plugin.resolve("lib/natives.jar"));
        TestPluginJar.plugin("test.bundle", "bundle").writeTo(plugin.resolve("bundle.jar"));

        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            ModuleLayer layer = catalog.find(Role.MODEL, "bundle")
                    .orElseThrow()
                    .getClass()
                    .getModule()
                    .getLayer();
            assertThat(layer.findModule("test.natives")).isPresent();
        }
    }

    @Test
    void modulesMustNotShareAPackage() {
        TestPluginJar.library("test.bundle.one")
                .source("test.shared", "Shared", "public final class Shared {}")
                .writeTo(plugin.resolve("lib/one.jar"));
        TestPluginJar.library("test.bundle.two")
                .source("test.shared", "Shared", "public final class Shared {}")
                .writeTo(plugin.resolve("lib/two.jar"));
        TestPluginJar.plugin("test.bundle", "bundle").writeTo(plugin.resolve("bundle.jar"));

        folder.assertCauseOf(plugin).contains("test.shared", "one.jar", "two.jar", "one module only");
    }

    @Test
    void moduleMustNotBeThereTwice() {
        TestPluginJar.library("test.twice").writeTo(plugin.resolve("lib/one.jar"));
        TestPluginJar.library("test.twice").writeTo(plugin.resolve("lib/two.jar"));
        TestPluginJar.plugin("test.bundle", "bundle").writeTo(plugin.resolve("bundle.jar"));

        folder.assertCauseOf(plugin).contains("test.twice twice", "one.jar", "two.jar", "remove one");
    }

    @Test
    void apiPackedIntoThePluginsOwnJarIsFoundToo() {
        TestPluginJar.library("test.bundle")
                .source("io.saccade.api.data", "Copied", "public final class Copied {}")
                .writeTo(plugin.resolve("bundle.jar"));

        folder.assertCauseOf(plugin).contains("bundles", "io.saccade.api", "bundle.jar", "'provided'");
    }

    @Test
    void apiDroppedIntoThePluginFolderIsNoPlugin() {
        Path api = TestApi.ofVersion(folder.file(true, "framework-api.jar"), "0.1.0");

        folder.assertCauseOf(api).contains("io.saccade.api", "framework-api.jar");
    }

    @Test
    void truncatedLibraryFailsItsPlugin() {
        TestPluginJar.library("test.cut")
                .replacing("module-info.class", (byte) 1)
                .writeTo(plugin.resolve("lib/cut.jar"));
        TestPluginJar.plugin("test.bundle", "bundle").writeTo(plugin.resolve("bundle.jar"));

        folder.assertCauseOf(plugin).contains("cut.jar", "copy it again");
    }
}
