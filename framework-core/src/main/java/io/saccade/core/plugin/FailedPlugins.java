package io.saccade.core.plugin;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.StoredRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plugins that failed, each with its first cause, and what is known of the stages and modules they contain. */
final class FailedPlugins {
    private final Map<Path, Failed> byPath = new LinkedHashMap<>();

    /** Adds a plugin whose modules could not be read. */
    void add(Path path, PluginFailure failure) {
        PluginFileName name = PluginFileName.of(path);
        Optional<String> cause = Optional.of(failure.clause());
        PluginInfo info = new PluginInfo(name.stem(), name.version(), State.FAILED, path, List.of(), cause);
        byPath.putIfAbsent(path, new Failed(info, Set.of(), List.of(), false));
    }

    /** Adds an installed plugin whose record can't be read. */
    void add(StoredRecord stored) {
        addUnreadable(
                stored.id(),
                "0",
                stored.file(),
                "its record can't be read; run 'saccade plugin remove " + stored.id() + "' and install it again");
    }

    /** Adds an installed plugin whose files are not those that were installed. */
    void add(InstalledPlugin plugin, String difference) {
        String id = plugin.record().id();
        addUnreadable(
                id,
                plugin.record().version(),
                plugin.folder(),
                difference + "; run 'saccade plugin remove " + id + "' and install it again");
    }

    private void addUnreadable(String id, String version, Path path, String cause) {
        PluginInfo info = new PluginInfo(id, version, State.FAILED, path, List.of(), Optional.of(cause));
        byPath.putIfAbsent(path, new Failed(info, Set.of(), List.of(), false));
    }

    void add(PluginCandidate plugin, PluginFailure failure) {
        add(plugin, List.of(), failure);
    }

    /** @param made the stages that were created before the plugin failed */
    void add(PluginCandidate plugin, List<StageEntry> made, PluginFailure failure) {
        PluginModules modules = plugin.modules();
        byPath.putIfAbsent(
                plugin.path(),
                new Failed(
                        plugin.info(State.FAILED, made, Optional.of(failure.clause())),
                        modules.shown(),
                        modules.providers(),
                        true));
    }

    /** Adds a plugin that is replaced by one in an earlier folder. */
    void addReplaced(PluginCandidate plugin, String clause) {
        PluginInfo info = plugin.info(State.REPLACED, List.of(), Optional.of(clause));
        byPath.putIfAbsent(plugin.path(), new Failed(info, Set.of(), List.of(), true));
    }

    boolean contains(PluginCandidate plugin) {
        return byPath.containsKey(plugin.path());
    }

    Stream<PluginInfo> plugins() {
        return byPath.values().stream().map(Failed::info);
    }

    /** The failure of a plugin that depends on the given one; empty if that one did not fail. */
    Optional<PluginFailure> dependentOf(PluginCandidate dependency) {
        return Optional.ofNullable(byPath.get(dependency.path())).map(failed -> dependentOf(failed.info()));
    }

    Optional<PluginFailure> dependentOnId(String id) {
        return plugins()
                .filter(info -> info.state() == State.FAILED)
                .filter(info -> info.id().equals(id))
                .findFirst()
                .map(FailedPlugins::dependentOf);
    }

    private static PluginFailure dependentOf(PluginInfo dependency) {
        return new PluginFailure("it needs the plugin " + dependency.id() + ", which did not load: "
                + dependency.cause().orElse("see there"));
    }

    /** The failure of a plugin that requires a module exported by a failed plugin. */
    Optional<PluginFailure> dependentOnModule(String module) {
        return byPath.values().stream()
                .filter(failed -> failed.shown().contains(module))
                .findFirst()
                .map(failed -> dependentOf(failed.info()));
    }

    /** An unreadable file that may contain the module, judged by its name. */
    Optional<Path> unreadableLike(String module) {
        String letters = letters(module);
        return byPath.values().stream()
                .filter(failed -> !failed.readable())
                .map(Failed::info)
                .filter(info -> letters.endsWith(letters(info.id())))
                .map(PluginInfo::path)
                .findFirst();
    }

    /** A message that names each failed plugin that may contain the stage; empty if there is none. */
    Optional<String> sentenceFor(Role role, String type) {
        String sentence = byPath.values().stream()
                .filter(failed -> failed.mayHave(role, type))
                .map(Failed::info)
                .map(info -> "the plugin " + info.id() + " (" + info.path() + "), which may have it, did not load: "
                        + info.cause().orElse("see 'saccade plugins'"))
                .collect(Collectors.joining("; "));
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /**
     * @param shown modules that other plugins could have required
     * @param providers class names of stage factories
     * @param readable whether the module descriptors could be read, so that the rest is complete
     */
    private record Failed(PluginInfo info, Set<String> shown, List<String> providers, boolean readable) {
        boolean mayHave(Role role, String name) {
            int colon = name.lastIndexOf(':');
            if (colon >= 0 && readable) return info.id().equals(name.substring(0, colon));
            return mayHave(new StageTypeGuess(role, name.substring(colon + 1)));
        }

        private boolean mayHave(StageTypeGuess wanted) {
            if (info.stages().stream().anyMatch(wanted::is)) return true;
            if (!readable) return wanted.fits(info.id());
            return providers.stream()
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .anyMatch(wanted::fits);
        }
    }
}
