package io.saccade.cli.pack;

import java.lang.module.ModuleDescriptor.Version;

/** The order of plugin versions. */
final class PluginVersions {
    private PluginVersions() {}

    static int compare(String one, String other) {
        try {
            return Version.parse(one).compareTo(Version.parse(other));
        } catch (IllegalArgumentException e) { // not a version number: any fixed order will do
            return one.compareTo(other);
        }
    }
}
