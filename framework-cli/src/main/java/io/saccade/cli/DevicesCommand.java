package io.saccade.cli;

import io.saccade.api.spi.FoundDevice;
import io.saccade.core.Saccade;
import io.saccade.core.device.DeviceGroup;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
        if (json) Json.print(out, tree(groups));
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

    /** A list for each kind of device, and the notes by kind. */
    private static Map<String, Object> tree(List<DeviceGroup> groups) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        for (DeviceGroup group : groups) {
            String key = group.kind().toLowerCase(Locale.ROOT);
            tree.put(key, group.devices().stream().map(DevicesCommand::tree).toList());
            group.note().ifPresent(note -> notes.put(key, note));
        }
        tree.put("notes", notes);
        return tree;
    }

    private static Map<String, Object> tree(FoundDevice device) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!device.address().isEmpty()) tree.put("address", device.address());
        tree.put("name", device.name());
        device.facts().forEach((name, fact) -> {
            boolean plain = fact instanceof Number || fact instanceof Boolean;
            tree.put(name, plain ? fact : fact.toString());
        });
        return tree;
    }
}
