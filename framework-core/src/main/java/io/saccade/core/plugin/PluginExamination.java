package io.saccade.core.plugin;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Reads from the jars of a plugin what it is and whether this Saccade can load it. Loads none of its classes. A
 * dependency on another plugin may be missing.
 */
public final class PluginExamination {
    private final HostModules host;
    private final PluginReader reader = new PluginReader(LoggerFactory.getLogger(PluginExamination.class));

    public PluginExamination(HostModules host) {
        this.host = host;
    }

    /**
     * What a plugin's jars say.
     *
     * @param api the version of the API that it was compiled with; empty if it uses none
     * @param requires the range of API versions that its manifest asks for, if any
     */
    public record Found(String id, String version, Optional<String> api, Optional<String> requires) {}

    /**
     * Examines a jar, or a folder with one jar and {@code lib/}.
     *
     * @throws IllegalArgumentException if this Saccade can't load it; the message says why and what to do, as a clause
     *     that continues "the plugin can't be used: "
     */
    public Found examine(Path plugin) {
        try {
            PluginCandidate candidate = reader.read(plugin, 0);
            new PackageCheck(host).check(candidate);
            ApiVersionCheck version = new ApiVersionCheck(host);
            version.check(candidate);
            return new Found(
                    candidate.id(),
                    candidate.version(),
                    ApiVersionCheck.compiledVersions(candidate).findFirst(),
                    candidate.manifest().requires());
        } catch (PluginFailure failure) {
            throw new IllegalArgumentException(failure.clause(), failure);
        }
    }

    /** Whether this Saccade's API is in a range such as {@code >=0.2.0 & <1.0.0}. */
    public boolean isInRange(String range) {
        try {
            return host.apiVersion()
                    .map(here -> Pf4jPlugins.isInRange(here, range))
                    .orElse(true);
        } catch (PluginFailure unreadable) {
            return false;
        }
    }

    /** The version of this Saccade's API. */
    public String apiVersion() {
        return host.apiVersion().orElse("unknown");
    }

    /** The ids of the plugins in a folder, as far as they can be read. */
    public Set<String> idsIn(Path folder) {
        Set<String> ids = new HashSet<>();
        for (Path plugin : new PluginFolder(folder).plugins()) {
            try {
                ids.add(reader.read(plugin, 0).id());
            } catch (PluginFailure unreadable) { // has no id, and the list of plugins names it
            }
        }
        return ids;
    }
}
