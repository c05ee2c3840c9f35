package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.Saccade;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.device.DeviceGroup;
import io.saccade.core.doctor.Doctor;
import io.saccade.core.doctor.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this machine and the installation have: {@code stages}, {@code doctor}, {@code devices} and {@code files}. */
final class MachineRoutes {
    private static final int MOST_FILES = 2000;

    private final Saccade saccade;

    MachineRoutes(Saccade saccade) {
        this.saccade = saccade;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/stages", this::stages),
                Route.get("/api/v1/doctor", this::doctor),
                Route.get("/api/v1/devices", this::devices),
                Route.get("/api/v1/files", MachineRoutes::files));
    }

    private void stages(Exchange exchange) {
        JsonArray list = new JsonArray();
        for (StageEntry stage : saccade.stages()) {
            JsonObject json = new JsonObject();
            json.addProperty("role", stage.role().label());
            json.addProperty("type", stage.type());
            json.addProperty("name", stage.name());
            json.addProperty("plugin", stage.plugin());
            Doc doc = stage.factory().settings().getAnnotation(Doc.class);
            json.addProperty("doc", doc == null ? "" : doc.value());
            list.add(json);
        }
        exchange.json(200, list);
    }

    private void doctor(Exchange exchange) throws Exception {
        JsonArray list = new JsonArray();
        for (Finding finding : new Doctor(saccade).examine()) {
            JsonObject json = new JsonObject();
            json.addProperty("state", finding.state().label());
            json.addProperty("subject", finding.subject());
            json.addProperty("text", finding.text());
            finding.remedy().ifPresent(remedy -> json.addProperty("remedy", remedy));
            list.add(json);
        }
        exchange.json(200, list);
    }

    private void devices(Exchange exchange) throws InterruptedException {
        JsonArray groups = new JsonArray();
        for (DeviceGroup group : saccade.devices()) {
            JsonArray found = new JsonArray();
            for (FoundDevice device : group.devices()) {
                JsonObject json = new JsonObject();
                json.addProperty("address", device.address());
                json.addProperty("name", device.name());
                json.addProperty("details", device.details());
                found.add(json);
            }
            JsonObject json = new JsonObject();
            json.addProperty("kind", group.kind());
            json.add("devices", found);
            group.note().ifPresent(note -> json.addProperty("note", note));
            groups.add(json);
        }
        exchange.json(200, groups);
    }

    /** The names in a folder below the user's home folder; never contents, and never beyond it by a link. */
    private static void files(Exchange exchange) throws IOException, ApiException {
        Path home = Path.of(System.getProperty("user.home")).toRealPath();
        Path folder = home.resolve(exchange.query("folder").orElse("")).normalize();
        if (!Files.isDirectory(folder) || !folder.toRealPath().startsWith(home)) {
            throw new ApiException(ApiException.NOT_FOUND, "there is no such folder in your home folder");
        }
        JsonArray list = new JsonArray();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(entry -> {
                        JsonObject json = new JsonObject();
                        json.addProperty("name", entry.getFileName().toString());
                        json.addProperty("folder", Files.isDirectory(entry));
                        list.add(json);
                    });
        }
        JsonObject json = new JsonObject();
        json.addProperty("folder", home.relativize(folder).toString());
        json.addProperty("path", folder.toString());
        json.add("files", list);
        exchange.json(200, json);
    }
}
