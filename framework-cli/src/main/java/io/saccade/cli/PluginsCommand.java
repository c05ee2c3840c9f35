package io.saccade.cli;

import io.saccade.cli.pack.TrustedKeys;
import io.saccade.core.Saccade;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.StageEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saccade plugins}. */
@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the plugins found, the stages of each, who signed it, and why a plugin did not load.",
            "Of several plugins with one id, one in a folder of --plugins is used, or else an installed one, or else"
                    + " the shipped one."
        })
final class PluginsCommand extends InstalledCommand {
    private static final int FAILED = 1;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--verify", description = "Read every file of the installed plugins, and check its signature.")
    private boolean verify;

    @Override
    int call(Saccade saccade, PrintWriter out) throws Exception {
        TrustedKeys keys = TrustedKeys.ofUser();
        boolean sound = !verify
                || new InstalledVerification(keys).tell(spec().commandLine().getErr());
        if (json) json(out, saccade.plugins(), keys);
        else table(out, saccade.plugins(), keys);
        boolean failed = saccade.plugins().stream().anyMatch(plugin -> plugin.state() == State.FAILED);
        return failed || !sound ? FAILED : 0;
    }

    private static void json(PrintWriter out, List<PluginInfo> plugins, TrustedKeys keys) throws IOException {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (PluginInfo plugin : plugins) trees.add(tree(plugin, PluginOrigin.of(plugin, keys)));
        Json.print(out, trees);
    }

    private static void table(PrintWriter out, List<PluginInfo> plugins, TrustedKeys keys) throws IOException {
        if (plugins.isEmpty())
            out.println("no plugin was found in " + HomeOptions.home().resolve("plugins"));
        for (PluginInfo plugin : plugins) {
            String origin = PluginOrigin.of(plugin, keys).sentence();
            out.printf("%-6s %s %s (%s)%n", state(plugin), plugin.id(), plugin.version(), origin);
            if (!plugin.stages().isEmpty()) out.println("       " + stages(plugin));
            if (plugin.cause().isPresent()) {
                out.println("       " + plugin.path());
                out.println("       "
                        + (plugin.state() == State.FAILED ? "did not load: " : "is not used: ")
                        + plugin.cause().get());
            }
        }
    }

    private static String stages(PluginInfo plugin) {
        return plugin.stages().stream()
                .map(stage -> stage.name() + " (" + role(stage)
                        + stage.holder()
                                .map(holder -> "; '" + stage.type() + "' alone is " + holder + "'s")
                                .orElse("")
                        + ")")
                .collect(Collectors.joining(", "));
    }

    private static String state(PluginInfo plugin) {
        return plugin.state().name().toLowerCase(Locale.ROOT);
    }

    private static String role(StageEntry stage) {
        return stage.role().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> tree(PluginInfo plugin, PluginOrigin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", plugin.id());
        tree.put("version", plugin.version());
        tree.put("state", state(plugin));
        tree.put("path", plugin.path().toString());
        tree.put("origin", origin.place());
        origin.signer().ifPresent(signer -> tree.put("signedBy", signer));
        tree.put("stages", plugin.stages().stream().map(PluginsCommand::tree).toList());
        plugin.cause().ifPresent(cause -> tree.put("cause", cause));
        return tree;
    }

    private static Map<String, String> tree(StageEntry stage) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("role", role(stage));
        tree.put("type", stage.type());
        tree.put("name", stage.name());
        return tree;
    }
}
