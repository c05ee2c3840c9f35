package io.saccade.core.plugin;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;

/**
 * Whether a plugin brings Saccade's own classes along. Its stages would implement its copy of the API, which
 * is not the one that Saccade calls, and would be found by nobody.
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
