package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The packages of all indexes. */
public final class ListedPackages {
    private final List<IndexedPackage> all;

    ListedPackages(List<IndexedPackage> all) {
        this.all = List.copyOf(all);
    }

    /** Whether an index lists the plugin. */
    boolean has(String id) {
        return all.stream().anyMatch(listed -> listed.id().equals(id));
    }

    /**
     * The newest package of a plugin.
     *
     * @param version the wanted version; empty for the newest that fits
     * @param fits whether a range of API versions includes this Saccade's
     * @throws Refusal if none fits
     */
    public IndexedPackage find(String id, Optional<String> version, Predicate<String> fits) {
        return all.stream()
                .filter(listed -> listed.id().equals(id))
                .filter(listed -> version.isEmpty() || version.get().equals(listed.version()))
                .filter(listed -> version.isPresent() || fits.test(listed.api()))
                .max(Comparator.comparing(IndexedPackage::version, PluginVersions::compare))
                .orElseThrow(() -> missing(id, version));
    }

    private Refusal missing(String id, Optional<String> version) {
        if (!has(id)) return new Refusal("no index lists the plugin " + id + ". Check the spelling");
        String versions = all.stream()
                .filter(listed -> listed.id().equals(id))
                .map(IndexedPackage::version)
                .collect(Collectors.joining(", "));
        return new Refusal(
                version.isPresent()
                        ? "no index lists version " + version.get() + " of " + id + ". Listed: " + versions
                        : "no listed version of " + id + " (" + versions + ") works with this Saccade. Update Saccade");
    }
}
