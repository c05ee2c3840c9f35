package io.saccade.cli;

import com.google.gson.stream.JsonWriter;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.Saccade;
import io.saccade.core.device.DeviceGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saccade devices}. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists cameras, screens, microphones and GPUs by the names that pipeline files use.")
final class DevicesCommand extends InstalledCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int call(Saccade saccade, PrintWriter out) throws Exception {
        List<DeviceGroup> groups = saccade.devices();
        if (json) json(out, groups);
        else groups.forEach(group -> table(out, group));
        return 0;
    }

    private static void table(PrintWriter out, DeviceGroup group) {
        out.println(group.kind());
        for (FoundDevice device : group.devices()) {
            String details = device.details().isEmpty() ? "" : "   " + device.details();
            out.println(String.format("  %-10s  %s%s", device.address(), device.name(), details));
        }
        group.note().ifPresent(note -> out.println("  " + note));
    }

    /** Writes an object with a list for each kind of device, and the notes by kind. */
    private static void json(PrintWriter out, List<DeviceGroup> groups) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject();
        for (DeviceGroup group : groups) {
            json.name(key(group)).beginArray();
            for (FoundDevice device : group.devices()) device(json, device);
            json.endArray();
        }
        json.name("notes").beginObject();
        for (DeviceGroup group : groups) {
            if (group.note().isPresent())
                json.name(key(group)).value(group.note().get());
        }
        json.endObject().endObject();
        json.flush();
        out.println();
    }

    private static String key(DeviceGroup group) {
        return group.kind().toLowerCase(Locale.ROOT);
    }

    private static void device(JsonWriter json, FoundDevice device) throws IOException {
        json.beginObject();
        if (!device.address().isEmpty()) json.name("address").value(device.address());
        json.name("name").value(device.name());
        for (Map.Entry<String, Object> fact : device.facts().entrySet()) {
            json.name(fact.getKey());
            if (fact.getValue() instanceof Number number) json.value(number);
            else if (fact.getValue() instanceof Boolean truth) json.value(truth);
            else json.value(fact.getValue().toString());
        }
        json.endObject();
    }
}
