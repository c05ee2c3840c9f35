package io.saccade.core.plugin;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.api.spi.Trial;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginTrial;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.device.PluginDeviceFinder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of the plugin folders: the usable stages, and every plugin, loaded or not. */
public final class PluginCatalog implements StageCatalog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCatalog.class);

    private final Pf4jPlugins running;
    private final FailedPlugins failed;
    private final List<StageEntry> stages;
    private final List<PluginInfo> plugins;

    PluginCatalog(Pf4jPlugins running, StageRegistry registry, FailedPlugins failed) {
        this.running = running;
        this.failed = failed;
        this.stages = registry.stages();
        this.plugins = Stream.concat(running.started().map(LinkedPlugin::plugin).map(this::loaded), failed.plugins())
                .sorted(Comparator.comparing(PluginInfo::id).thenComparing(PluginInfo::path))
                .toList();
    }

    private PluginInfo loaded(PluginCandidate plugin) {
        List<StageEntry> own = stages.stream()
                .filter(stage -> stage.plugin().equals(plugin.id()))
                .toList();
        return plugin.info(PluginInfo.State.LOADED, own, Optional.empty());
    }

    @Override
    public Collection<StageEntry> stages() {
        return stages;
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return failed.sentenceFor(role, type);
    }

    @Override
    public String versionOf(String plugin) {
        return plugins.stream()
                .filter(info -> info.id().equals(plugin) && info.state() == PluginInfo.State.LOADED)
                .map(PluginInfo::version)
                .findFirst()
                .orElse("0");
    }

    /**
     * The trials of the loaded plugins, for {@code saccade doctor}. A trial or a device finder that can't be created
     * is a trial that fails.
     */
    public List<PluginTrial> trials() {
        return running.started()
                .flatMap(plugin -> Stream.concat(trials(plugin), brokenFinders(plugin)))
                .toList();
    }

    private Stream<PluginTrial> trials(LinkedPlugin plugin) {
        try {
            return services(plugin, layer -> ServiceLoader.load(layer, Trial.class))
                    .map(trial -> new PluginTrial(plugin.id(), trial));
        } catch (PluginCallFailure e) {
            return broken(plugin, "trials", e);
        }
    }

    private static Stream<PluginTrial> broken(LinkedPlugin plugin, String what, PluginCallFailure failure) {
        return Stream.of(new PluginTrial(plugin.id(), new BrokenTrial(plugin.id(), what, failure.reason())));
    }

    private Stream<PluginTrial> brokenFinders(LinkedPlugin plugin) {
        try {
            finders(plugin);
            return Stream.empty();
        } catch (PluginCallFailure e) {
            return broken(plugin, "device finders", e);
        }
    }

    /** The device finders of the loaded plugins. A finder that can't be created is left out; see {@link #trials}. */
    public List<PluginDeviceFinder> deviceFinders() {
        return running.started().flatMap(this::deviceFinders).toList();
    }

    private Stream<PluginDeviceFinder> deviceFinders(LinkedPlugin plugin) {
        try {
            return finders(plugin).stream();
        } catch (PluginCallFailure e) {
            LOG.warn("devices of the plugin {} can't be listed: {}", plugin.id(), e.reason());
            return Stream.empty();
        }
    }

    private List<PluginDeviceFinder> finders(LinkedPlugin plugin) {
        return services(plugin, layer -> ServiceLoader.load(layer, DeviceFinder.class))
                .map(finder -> PluginDeviceFinder.of(plugin.id(), finder))
                .toList();
    }

    /** The keyboard watcher of the first plugin, by id, whose service can be created. */
    public Optional<KeyWatcher> keyWatcher() {
        return running.started().flatMap(this::keyWatchers).findFirst();
    }

    private Stream<KeyWatcher> keyWatchers(LinkedPlugin plugin) {
        try {
            return services(plugin, layer -> ServiceLoader.load(layer, KeyWatcher.class));
        } catch (PluginCallFailure e) {
            return Stream.empty();
        }
    }

    /** The services that the plugin's own layer provides, without those of its parent layers. */
    private <S> Stream<S> services(LinkedPlugin plugin, Function<ModuleLayer, ServiceLoader<S>> loader) {
        ModuleLayer layer = plugin.layer();
        return PluginCall.of(plugin.id(), () -> loader.apply(layer).stream()
                        .filter(provider -> provider.type().getModule().getLayer() == layer)
                        .map(ServiceLoader.Provider::get)
                        .toList())
                .stream();
    }

    /** Every plugin found, by id. */
    public List<PluginInfo> plugins() {
        return plugins;
    }

    /**
     * Unloads the plugins. Their classes are collected once none of their stages is in use; native libraries stay
     * loaded until the process ends.
     */
    @Override
    public void close() {
        running.close();
    }
}
