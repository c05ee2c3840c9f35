package io.saccade.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.plan.Planner;
import io.saccade.core.plugin.HostModules;
import io.saccade.core.plugin.PluginCatalog;
import io.saccade.core.plugin.PluginLoading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guice bindings of the process: one plugin catalogue and one planner. */
final class SaccadeModule extends AbstractModule {
    private final Path home;
    private final List<Path> pluginFolders;

    SaccadeModule(Path home, List<Path> pluginFolders) {
        this.home = home;
        this.pluginFolders = List.copyOf(pluginFolders);
    }

    @Provides
    @Singleton
    PluginCatalog pluginCatalog() {
        List<Path> folders = Stream.concat(pluginFolders.stream(), Stream.of(home.resolve("plugins")))
                .toList();
        return new PluginLoading(new HostModules(ModuleLayer.boot())).load(folders);
    }

    @Provides
    @Singleton
    Planner planner(PluginCatalog catalog) {
        return new Planner(catalog, DisplayProbe.ofThisMachine(), name -> Optional.ofNullable(System.getenv(name)));
    }
}
