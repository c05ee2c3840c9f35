package io.saccade.core.plugin;

import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.StageEntry;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds and makes the stage factories that a plugin's own layer provides. */
@SuppressWarnings("rawtypes") // a service type has no parameters
final class StageDiscovery {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * @param found gets each stage as it is made, so that those before a failure are known
     * @throws PluginFailure for the first factory that can't be made or used
     */
    void find(ModuleLayer layer, String plugin, Consumer<StageEntry> found) {
        for (ServiceLoader.Provider<StageFactory> provider : providers(layer)) {
            StageFactory<?> factory = make(provider);
            check(factory);
            found.accept(StageEntry.of(factory, plugin));
        }
    }

    private static List<ServiceLoader.Provider<StageFactory>> providers(ModuleLayer layer) {
        try {
            // The loader also shows what the parent layers provide, which are other plugins' stages.
            return ServiceLoader.load(layer, StageFactory.class).stream()
                    .filter(provider -> provider.type().getModule().getLayer() == layer)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PluginFailure(
                    "what its module-info provides as StageFactory can't be loaded (" + PluginFailure.reason(e)
                            + "); get a complete build of the plugin for Java "
                            + Runtime.version().feature() + " or older",
                    e);
        }
    }

    private static StageFactory<?> make(ServiceLoader.Provider<StageFactory> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PluginFailure(
                    "its " + provider.type().getSimpleName() + " can't be made (" + PluginFailure.reason(e)
                            + "); the plugin's author must mend it, a newer version may have done so",
                    e);
        }
    }

    private static void check(StageFactory<?> factory) {
        String name = factory.getClass().getSimpleName();
        if (factory.type() == null || !KEBAB.matcher(factory.type()).matches()) {
            throw new PluginFailure(
                    "its " + name + " names the type '" + factory.type()
                            + "', which can't stand in a pipeline; it must be lower-case words with hyphens, such as 'my-stage'");
        }
        Class<?> settings = factory.settings();
        if (settings == null || !settings.isRecord()) {
            throw new PluginFailure("its " + name + " has no settings record; pass its class to the constructor of "
                    + factory.getClass().getSuperclass().getSimpleName());
        }
        if (!settings.getModule().isExported(settings.getPackageName(), StageDiscovery.class.getModule())) {
            throw new PluginFailure("the settings of its " + name + " can't be read; its module-info must say 'exports "
                    + settings.getPackageName() + ";'");
        }
    }
}
