package io.saccade.core.plugin;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** Creates one module layer from a plugin's modules, on top of the layers of its dependencies and the host's. */
final class LayerLinker {
    private static final int NATIVE_ACCESS_SINCE = 22;

    private final HostModules host;

    LayerLinker(HostModules host) {
        this.host = host;
    }

    /**
     * Links the modules. Every module is a root, since nothing requires the modules that hold native libraries. All
     * share one class loader, since Java looks native libraries up in the loader of the calling class.
     */
    ModuleLayer link(PluginModules modules, List<ModuleLayer> dependencies) {
        List<ModuleLayer> parents = new ArrayList<>(dependencies);
        parents.add(host.layer());
        List<Configuration> configurations =
                parents.stream().map(ModuleLayer::configuration).toList();
        try {
            Configuration configuration =
                    Configuration.resolve(modules, configurations, ModuleFinder.of(), modules.names());
            ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                    configuration, parents, ClassLoader.getPlatformClassLoader());
            enableNativeAccess(controller);
            return controller.layer();
        } catch (FindException | ResolutionException | LayerInstantiationException | IllegalArgumentException e) {
            throw new PluginFailure(
                    "its modules conflict with those it depends on (" + PluginFailure.reason(e) + "); a package may"
                            + " be in one module only: remove the jar that contains it again",
                    e);
        } catch (LinkageError | SecurityException e) {
            throw new PluginFailure(
                    "its modules can't be defined (" + PluginFailure.reason(e) + "); get an undamaged build", e);
        }
    }

    /** Uses reflection, since Java 17 has no such method and does not need it. */
    private static void enableNativeAccess(ModuleLayer.Controller controller) {
        if (Runtime.version().feature() < NATIVE_ACCESS_SINCE) return;
        try {
            var enable = ModuleLayer.Controller.class.getMethod("enableNativeAccess", Module.class);
            for (Module module : controller.layer().modules()) enable.invoke(controller, module);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new PluginFailure(
                    "this Java does not permit it native code (" + PluginFailure.reason(e) + "); start java with"
                            + " --enable-native-access=io.saccade.core",
                    e);
        }
    }
}
