package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginUnloadTest {
    @TempDir
    Path folder;

    @Test
    void classesAreCollectedAfterClosing() {
        Path library = TestPluginJar.library("test.library").writeTo(folder.resolve("library.jar"));
        TestPluginJar.plugin("test.user", "user")
                .with("requires test.library")
                .on(library)
                .writeTo(folder.resolve("user.jar"));

        WeakReference<ClassLoader> loader = loadAndClose();

        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (loader.get() != null && Instant.now().isBefore(end)) System.gc();
        assertThat(loader.get()).isNull();
    }

    @Test
    void pluginsCanBeLoadedAgain() {
        TestPluginJar.plugin("test.hello", "hello").writeTo(folder.resolve("hello.jar"));

        loadAndClose();
        try (PluginCatalog again = PluginTestFolder.LOADING.load(List.of(folder))) {
            assertThat(again.find(Role.MODEL, "hello")).isPresent();
        }
    }

    /** A separate method, so that no local variable keeps the plugin reachable. */
    private WeakReference<ClassLoader> loadAndClose() {
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder))) {
            return new WeakReference<>(
                    catalog.stages().iterator().next().factory().getClass().getClassLoader());
        }
    }
}
