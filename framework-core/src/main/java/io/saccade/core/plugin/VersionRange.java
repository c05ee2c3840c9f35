package io.saccade.core.plugin;

import org.pf4j.VersionManager;

/** Ranges of versions in manifests, such as {@code >=1.2.0 & <2.0.0}. */
record VersionRange(VersionManager versions) {
    boolean contains(String range, String version) {
        try {
            return versions.checkVersionConstraint(version, range);
        } catch (RuntimeException e) { // the parser's exception types are in a module that we don't read
            throw new PluginFailure(
                    "version " + version + " can't be compared with the range '" + range + "' of its manifest ("
                            + PluginFailure.reason(e) + "); write both as in semver.org, such as '>=1.2.0'",
                    e);
        }
    }
}
