package io.saccade.cli.plugin;

import java.util.Optional;

/**
 * A plugin as the user names it, {@code ID} or {@code ID@VERSION}.
 *
 * @param version empty for the newest
 */
record PluginName(String id, Optional<String> version) {
    static PluginName of(String word) {
        int at = word.indexOf('@');
        return at < 0
                ? new PluginName(word, Optional.empty())
                : new PluginName(word.substring(0, at), Optional.of(word.substring(at + 1)));
    }
}
