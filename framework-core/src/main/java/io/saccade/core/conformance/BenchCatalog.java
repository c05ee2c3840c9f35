package io.saccade.core.conformance;

import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stages of the plugins, and those that feed the one under test. */
final class BenchCatalog implements StageCatalog {
    private static final String OWN = "io.saccade.core";

    private final StageCatalog plugins;
    private final List<StageEntry> stages = new ArrayList<>();

    BenchCatalog(StageCatalog plugins, StageFactory<?> source) {
        this.plugins = plugins;
        stages.addAll(plugins.stages());
        stages.add(StageEntry.of(source, OWN));
        stages.add(StageEntry.of(new SpecimenPolicy(), OWN));
    }

    @Override
    public Collection<StageEntry> stages() {
        return stages;
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return plugins.failedPluginFor(role, type);
    }

    @Override
    public String versionOf(String plugin) {
        return plugins.versionOf(plugin);
    }
}
