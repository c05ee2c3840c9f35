package io.saccade.core.plugin;

import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Refuses a plugin whose jars contain packages of Saccade itself, or the same package twice. */
final class PackageCheck {
    private final HostModules host;

    PackageCheck(HostModules host) {
        this.host = host;
    }

    void check(PluginCandidate plugin) {
        Set<ModuleReference> modules = plugin.modules().findAll();
        modules.forEach(this::refuseBundled);
        refuseShared(modules);
    }

    /** The plugin's stages would implement its own copy of the API, so Saccade would not find them. */
    private void refuseBundled(ModuleReference module) {
        host.owning(module.descriptor().packages()).ifPresent(own -> {
            throw new PluginFailure("it bundles Saccade's own module " + own + " (in " + PluginModules.jarOf(module)
                    + "); give that dependency the scope 'provided' in its pom.xml and build it again");
        });
    }

    /** One class loader can't serve a package twice. */
    private static void refuseShared(Set<ModuleReference> modules) {
        Map<String, ModuleReference> owners = new HashMap<>();
        for (ModuleReference module : modules) {
            for (String name : module.descriptor().packages()) {
                ModuleReference other = owners.putIfAbsent(name, module);
                if (other != null) throw shared(name, module, other);
            }
        }
    }

    private static PluginFailure shared(String name, ModuleReference one, ModuleReference other) {
        return new PluginFailure("its jars " + PluginModules.jarOf(one) + " and " + PluginModules.jarOf(other)
                + " both have the package " + name + "; a package may be in one module only: remove one of the two");
    }
}
