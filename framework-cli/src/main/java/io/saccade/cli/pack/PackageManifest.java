package io.saccade.cli.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.core.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a package contains: {@code plugin.json}. The signature is over its bytes as stored.
 *
 * @param api the range of API versions that the plugin works with, such as {@code >=0.2.0 & <1.0.0}, or {@code *}
 * @param signedBy the fingerprint of the key that signs it; empty for an unsigned package
 */
record PackageManifest(String id, String version, String api, Optional<String> signedBy, List<PackagedFile> files) {
    static final String NAME = "plugin.json";
    static final String SIGNATURE = NAME + SignatureCheck.ENDING;
    private static final String KIND = "saccade-plugin";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST = 150;

    PackageManifest {
        refuseUnless(ID.matcher(id).matches() && id.length() <= LONGEST, "id", id);
        refuseUnless(VERSION.matcher(version).matches() && version.length() <= LONGEST, "version", version);
        files = List.copyOf(files);
        for (PackagedFile file : files) {
            refuseUnless(SHA_256.matcher(file.sha256()).matches(), "sha256", file.sha256());
            refuseUnless(file.size() >= 0, "size", String.valueOf(file.size()));
        }
    }

    private static void refuseUnless(boolean valid, String key, String value) {
        if (!valid) throw new Refusal("a package can't have the " + key + " '" + value + "'");
    }

    byte[] bytes() {
        JsonObject object = JsonDocument.of(KIND);
        object.addProperty("id", id);
        object.addProperty("version", version);
        object.addProperty("api", api);
        signedBy.ifPresent(key -> object.addProperty("signedBy", key));
        JsonArray list = new JsonArray();
        for (PackagedFile file : files) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", file.name());
            entry.addProperty("size", file.size());
            entry.addProperty("sha256", file.sha256());
            list.add(entry);
        }
        object.add("files", list);
        return JsonDocument.bytes(object);
    }

    static PackageManifest read(String what, byte[] bytes) {
        JsonDocument document = JsonDocument.read(what, bytes, KIND);
        List<PackagedFile> files = new ArrayList<>();
        for (JsonDocument file : document.list("files")) {
            files.add(new PackagedFile(file.text("name"), file.number("size"), file.text("sha256")));
        }
        return new PackageManifest(
                document.text("id"),
                document.text("version"),
                document.text("api"),
                document.optionalText("signedBy"),
                files);
    }
}
