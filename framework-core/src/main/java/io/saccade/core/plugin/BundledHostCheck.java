package io.saccade.core.plugin;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;

/**
 * Refuses a plugin that bundles Saccade's own classes. Its stages would implement its own copy of the API, so Saccade
 * would not find them.
 */
final class BundledHostCheck {
    private final HostModules host;

    BundledHostCheck(HostModules host) {
        this.host = host;
    }

    void check(PluginCandidate plugin) {
        plugin.modules().findAll().forEach(this::check);
    }

    private void check(ModuleReference module) {
        ModuleDescriptor descriptor = module.descriptor();
        host.owning(descriptor.packages()).ifPresent(own -> {
            throw new PluginFailure("it bundles Saccade's own module " + own + " (in " + PluginModules.jarOf(module)
                    + "); give that dependency" + " the scope 'provided' in its pom.xml and build it again");
        });
    }
}
