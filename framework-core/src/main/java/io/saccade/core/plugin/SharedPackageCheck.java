package io.saccade.core.plugin;

import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;

/** Refuses a plugin if two of its jars contain the same package, which one class loader can't serve. */
final class SharedPackageCheck {
    void check(PluginCandidate plugin) {
        Map<String, ModuleReference> owners = new HashMap<>();
        for (ModuleReference module : plugin.modules().findAll()) {
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
