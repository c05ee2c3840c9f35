package io.saccade.cli.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.core.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signed list of packages: {@code index.json}. It expires, so that nobody can offer an old list for ever.
 *
 * @param signedBy the fingerprint of the key that signs it
 */
record PluginIndex(Instant expires, Optional<String> signedBy, List<IndexEntry> entries) {
    static final String NAME = "index.json";
    static final String SIGNATURE = NAME + SignatureCheck.ENDING;
    private static final String KIND = "saccade-index";

    PluginIndex {
        entries = List.copyOf(entries);
    }

    byte[] bytes() {
        JsonObject object = JsonDocument.of(KIND);
        object.addProperty("expires", expires.toString());
        signedBy.ifPresent(key -> object.addProperty("signedBy", key));
        JsonArray list = new JsonArray();
        for (IndexEntry entry : entries) {
            JsonObject plugin = new JsonObject();
            plugin.addProperty("id", entry.id());
            plugin.addProperty("version", entry.version());
            plugin.addProperty("api", entry.api());
            plugin.addProperty("file", entry.file());
            plugin.addProperty("sha256", entry.sha256());
            list.add(plugin);
        }
        object.add("plugins", list);
        return JsonDocument.bytes(object);
    }

    static PluginIndex read(String what, byte[] bytes) {
        JsonDocument document = JsonDocument.read(what, bytes, KIND);
        List<IndexEntry> entries = new ArrayList<>();
        for (JsonDocument plugin : document.list("plugins")) {
            entries.add(new IndexEntry(
                    plugin.text("id"),
                    plugin.text("version"),
                    plugin.text("api"),
                    plugin.text("file"),
                    plugin.text("sha256")));
        }
        EntryNames.check(what, entries.stream().map(IndexEntry::file).toList());
        return new PluginIndex(expires(what, document.text("expires")), document.optionalText("signedBy"), entries);
    }

    private static Instant expires(String what, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(what + " has no valid 'expires'; it is damaged: get it again", e);
        }
    }
}
