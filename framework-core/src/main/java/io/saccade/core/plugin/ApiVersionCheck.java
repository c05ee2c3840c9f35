package io.saccade.core.plugin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that a plugin was compiled with a compatible API: the same major version, and an equal or older minor version,
 * but none before the last incompatible change ({@link ApiChanges}). A {@code Plugin-Requires} range in the manifest
 * replaces the check for newer versions.
 */
final class ApiVersionCheck {
    private static final Pattern MAJOR_MINOR = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?!\\d).*");

    private final HostModules host;

    ApiVersionCheck(HostModules host) {
        this.host = host;
    }

    void check(PluginCandidate plugin) {
        Optional<String> here = host.apiVersion();
        if (here.isEmpty()) return;
        compiledVersions(plugin).forEach(compiled -> refuseOld(compiled, here.get()));
        Optional<String> wanted = plugin.manifest().requires();
        if (wanted.isPresent()) checkRange(wanted.get(), here.get());
        else compiledVersions(plugin).forEach(compiled -> checkCompiled(compiled, here.get()));
    }

    static Stream<String> compiledVersions(PluginCandidate plugin) {
        return plugin.modules()
                .requirements()
                .filter(requires -> requires.name().equals(HostModules.API))
                .flatMap(requires -> requires.rawCompiledVersion().stream());
    }

    private static void refuseOld(String compiled, String here) {
        Matcher then = MAJOR_MINOR.matcher(compiled);
        if (!then.matches() || !ApiChanges.isBefore(part(then, 1), part(then, 2))) return;
        throw new PluginFailure("it was compiled with " + HostModules.API + " " + compiled + ", and this Saccade has "
                + here + "; get a newer build of the plugin, or change it and build it again:" + ApiChanges.list());
    }

    private void checkRange(String wanted, String here) {
        if (Pf4jPlugins.isInRange(here, wanted)) return;
        throw new PluginFailure("its manifest asks for " + HostModules.API + " " + wanted
                + " (Plugin-Requires), and this" + " Saccade has " + here + "; get a build of the plugin for " + here
                + ", or a matching Saccade");
    }

    private static void checkCompiled(String compiled, String here) {
        Matcher then = MAJOR_MINOR.matcher(compiled);
        Matcher now = MAJOR_MINOR.matcher(here);
        if (!then.matches() || !now.matches()) return;
        if (part(then, 1) == part(now, 1) && part(then, 2) <= part(now, 2)) return;
        throw new PluginFailure("it was compiled with " + HostModules.API + " " + compiled + ", and this Saccade has "
                + here + "; get a build of the plugin for " + part(now, 1) + "." + part(now, 2)
                + " or before within " + part(now, 1) + ".x, or a Saccade " + part(then, 1) + "." + part(then, 2));
    }

    private static long part(Matcher version, int group) {
        return Optional.ofNullable(version.group(group)).map(Long::parseLong).orElse(0L);
    }
}
