package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;

/** A plugin folder with a healthy plugin in it, which every failure must leave alone. */
final class PluginTestFolder {
    static final PluginLoading LOADING = new PluginLoading(new HostModules(ModuleLayer.boot()));
    private final Path path;

    PluginTestFolder(Path path) {
        this.path = path;
        TestPluginJar.plugin("test.healthy", "healthy").writeTo(path.resolve("m-healthy.jar"));
    }

    Path path() {
        return path;
    }

    /** A place for a plugin's file before or after the healthy one in the order of names. */
    Path file(boolean first, String name) {
        return path.resolve((first ? "a-" : "z-") + name);
    }

    /**
     * Asserts that the healthy plugin loads and the one at this path does not, and gives its cause. Stages
     * under its id would be another plugin's.
     */
    AbstractStringAssert<?> assertCauseOf(Path plugin) {
        try (PluginCatalog catalog = LOADING.load(List.of(path))) {
            assertThat(catalog.stages()).extracting(StageEntry::type).contains("healthy");
            var failed = catalog.plugins().stream()
                    .filter(found -> found.path().equals(plugin))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.cause()).as(failed.toString()).isPresent();
            return assertThat(failed.cause().orElseThrow());
        }
    }
}
