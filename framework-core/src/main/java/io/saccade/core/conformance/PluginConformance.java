package io.saccade.core.conformance;

import io.saccade.api.files.FileTree;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plugin.HostModules;
import io.saccade.core.plugin.PluginCatalog;
import io.saccade.core.plugin.PluginLoading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tests the stages of one plugin, which need not be installed. */
public final class PluginConformance implements AutoCloseable {
    private final Path work;
    private final Path plugin;
    private final PluginCatalog catalog;

    private PluginConformance(Path work, Path plugin, PluginCatalog catalog) {
        this.work = work;
        this.plugin = plugin;
        this.catalog = catalog;
    }

    /**
     * Loads a plugin, with others if it needs them.
     *
     * @param plugin a jar, a folder with a jar and {@code lib/}, or a folder of classes
     * @param others folders of plugins
     */
    public static PluginConformance open(Path plugin, List<Path> others) throws IOException {
        Path work = Files.createTempDirectory("saccade-conformance");
        Path folder = Files.createDirectories(work.resolve("plugins"));
        Path real = plugin.toAbsolutePath().normalize();
        String name = Files.isDirectory(real) ? "plugin" : String.valueOf(real.getFileName());
        Path link = Files.createSymbolicLink(folder.resolve(name), real);
        PluginLoading loading = new PluginLoading(new HostModules(ModuleLayer.boot()));
        PluginConformance alone = new PluginConformance(work, link, loading.load(List.of(folder)));
        if (!alone.needsOthers()) return alone;
        alone.catalog.close();
        List<Path> folders = Stream.concat(Stream.of(folder), others.stream()).toList();
        return new PluginConformance(work, link, loading.load(folders));
    }

    /** Whether the plugin did not load by itself, or its settings may name sources of other plugins. */
    private boolean needsOthers() {
        Optional<PluginInfo> loaded = info().filter(info -> info.state() == PluginInfo.State.LOADED);
        return loaded.isEmpty()
                || loaded.get().stages().stream()
                        .anyMatch(stage -> NestedSources.mayBeIn(stage.factory().settings()));
    }

    /** The plugin, loaded or not; empty if there is none. */
    public Optional<PluginInfo> info() {
        return catalog.plugins().stream()
                .filter(info -> info.path().startsWith(plugin))
                .findFirst();
    }

    /** Tests whether the API has everything that the plugin uses. */
    public Verdict linkage() throws IOException {
        Optional<Path> jar = Files.isDirectory(plugin) ? jarIn(plugin) : Optional.of(plugin);
        Set<String> missing = ApiLinkage.missing(jar.orElse(plugin));
        return missing.isEmpty()
                ? Verdict.passed(Rule.LINKAGE)
                : Verdict.failed(Rule.LINKAGE, "this API has no " + String.join(", ", missing));
    }

    private static Optional<Path> jarIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
        }
    }

    /**
     * Tests one stage.
     *
     * @param example a pipeline file with the stage's settings, or a folder of such files; without one the stage has its
     *     defaults
     * @param act whether an actuator acts on the world; otherwise the run is a dry run
     */
    public void test(StageEntry stage, Optional<Path> example, boolean act, VerdictListener listener)
            throws IOException, InterruptedException {
        Path out = Files.createDirectories(work.resolve("out"));
        new StageConformance(catalog, ExampleSettings.of(stage, example), out, act, listener).test();
    }

    /** Unloads the plugins and deletes what the stages wrote. */
    @Override
    public void close() throws IOException {
        catalog.close();
        FileTree.delete(work);
    }
}
