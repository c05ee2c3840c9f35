package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;

/** A plugin folder with a healthy plugin, which no failure of another plugin may affect. */
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

    /** The path of a plugin file that sorts before or after the healthy one. */
    Path file(boolean first, String name) {
        return path.resolve((first ? "a-" : "z-") + name);
    }

    /**
     * Asserts that the healthy plugin loads and the one at this path does not, and returns its cause. The failed
     * plugin's id must have no stages in the catalogue.
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
