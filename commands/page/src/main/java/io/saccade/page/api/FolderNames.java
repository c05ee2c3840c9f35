package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The names in a folder below the user's home folder; never contents, and nothing beyond it by {@code ..} or a link. */
final class FolderNames {
    private static final int MOST = 2000;

    private FolderNames() {}

    /** @param name relative to the home folder */
    static JsonObject of(Path home, String name) throws IOException, ApiException {
        Path root = home.toRealPath();
        Path folder = root.resolve(name).normalize();
        if (!Files.isDirectory(folder) || !folder.toRealPath().startsWith(root)) {
            throw new ApiException(ApiException.NOT_FOUND, "there is no such folder in your home folder");
        }
        JsonArray list = new JsonArray();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .forEach(entry -> list.add(entry(entry)));
        }
        JsonObject json = new JsonObject();
        json.addProperty("folder", root.relativize(folder).toString());
        json.addProperty("path", folder.toString());
        json.add("files", list);
        return json;
    }

    private static JsonObject entry(Path entry) {
        JsonObject json = new JsonObject();
        json.addProperty("name", entry.getFileName().toString());
        json.addProperty("folder", Files.isDirectory(entry));
        return json;
    }
}
