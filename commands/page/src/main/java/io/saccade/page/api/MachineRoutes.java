package io.saccade.page.api;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.Saccade;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.device.DeviceGroup;
import io.saccade.core.doctor.Doctor;
import io.saccade.core.doctor.Finding;
import io.saccade.core.schema.StageDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What this machine and the installation have: {@code stages}, {@code doctor}, {@code devices} and {@code files}. */
final class MachineRoutes {
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
            list.add(new Gson().toJsonTree(StageDescription.of(stage).tree()));
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

    private static void files(Exchange exchange) throws IOException, ApiException {
        Path home = Path.of(System.getProperty("user.home"));
        exchange.json(200, FolderNames.of(home, exchange.query("folder").orElse("")));
    }
}
