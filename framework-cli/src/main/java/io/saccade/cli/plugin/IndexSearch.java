package io.saccade.cli.plugin;

import io.saccade.cli.pack.IndexedPackage;
import io.saccade.cli.pack.PluginIndexes;
import java.io.IOException;
import java.util.Optional;

/** Finds a plugin that the user named by ID or ID@VERSION. */
final class IndexSearch {
    private final Installation installation;

    IndexSearch(Installation installation) {
        this.installation = installation;
    }

    IndexedPackage find(String name) throws IOException {
        int at = name.indexOf('@');
        String id = at < 0 ? name : name.substring(0, at);
        Optional<String> version = at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
        return PluginIndexes.ofUser().find(id, version, installation.examination()::isInRange);
    }
}
