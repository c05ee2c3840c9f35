package io.saccade.core.plugin;

import io.saccade.api.spi.StageFactory;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.catalog.StageEntry;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Finds and creates the stage factories that a plugin's own layer provides. */
@SuppressWarnings("rawtypes") // a service type has no type parameters
final class StageDiscovery {
    private static final String REMEDY = "); install a newer version of the plugin, or report this to its author";

    /**
     * @param found gets each stage once it is created, so that stages before a failure are known
     * @param plugin the plugin's id
     * @throws PluginFailure for the first factory that can't be created or used
     */
    void find(ModuleLayer layer, String plugin, Consumer<StageEntry> found) {
        for (ServiceLoader.Provider<StageFactory> provider : providers(layer, plugin)) {
            StageFactory<?> factory = make(provider, plugin);
            check(factory, plugin);
            found.accept(StageEntry.of(factory, plugin));
        }
    }

    private static List<ServiceLoader.Provider<StageFactory>> providers(ModuleLayer layer, String plugin) {
        try {
            // The loader also returns providers of the parent layers, which are other plugins' stages.
            return PluginCall.of(plugin, () -> ServiceLoader.load(layer, StageFactory.class).stream()
                    .filter(provider -> provider.type().getModule().getLayer() == layer)
                    .toList());
        } catch (PluginCallFailure e) {
            throw new PluginFailure(
                    "what its module-info provides as StageFactory can't be loaded (" + e.reason()
                            + "); get a complete build of the plugin for Java "
                            + Runtime.version().feature() + " or older",
                    e);
        }
    }

    private static StageFactory<?> make(ServiceLoader.Provider<StageFactory> provider, String plugin) {
        try {
            return PluginCall.of(plugin, provider::get);
        } catch (PluginCallFailure e) {
            throw new PluginFailure(
                    "its " + provider.type().getSimpleName() + " can't be created (" + e.reason() + REMEDY, e);
        }
    }

    private static void check(StageFactory<?> factory, String plugin) {
        String name = factory.getClass().getSimpleName();
        try {
            Optional<String> refusal = PluginCall.of(plugin, () -> StageVetting.refusal(factory));
            if (refusal.isPresent()) throw new PluginFailure("its " + name + " " + refusal.get());
        } catch (PluginCallFailure e) {
            throw new PluginFailure("its " + name + " fails when it is examined (" + e.reason() + REMEDY, e);
        }
    }
}
