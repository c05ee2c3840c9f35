package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import io.saccade.core.settings.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads one stage's block: finds its factory, binds its settings, gets its ports. */
final class StageReader {
    private final StageCatalog catalog;
    private final Problems problems;

    StageReader(StageCatalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** Returns empty, and adds a problem, if the stage's ports are unknown. */
    Optional<PlannedStage> read(StageBlock block) {
        return keys(block.mapping()).flatMap(keys -> new StageFinder(catalog)
                .find(block.role(), keys.type(), block.mapping().placeOf("type"), problems)
                .flatMap(factory -> read(block, keys, factory)));
    }

    /**
     * Binds the block's keys. If one of them is invalid, binds only type and settings, so that these are still checked.
     */
    private Optional<StageKeys> keys(Mapping mapping) {
        SettingsBinder binder = new SettingsBinder(References.none());
        Optional<StageKeys> keys = binder.bind(StageKeys.class, mapping, problems);
        return keys.isPresent() ? keys : binder.bind(StageKeys.class, mapping.only("type", "with"), new Problems());
    }

    private Optional<PlannedStage> read(StageBlock block, StageKeys keys, StageFactory<?> factory) {
        RoleRules.check(block.role(), block.mapping(), keys, problems);
        SourceReferences references = new SourceReferences(catalog);
        return new SettingsBinder(references)
                .bind(factory.settings(), keys.with(), problems)
                .flatMap(settings -> {
                    RoleRules.checkWorkers(block.mapping(), keys, factory, settings, problems);
                    List<BoundPart> parts = new ArrayList<>(references.parts());
                    parts.add(new BoundPart(factory, settings, keys.with()));
                    return withPorts(block, keys, parts);
                });
    }

    private Optional<PlannedStage> withPorts(StageBlock block, StageKeys keys, List<BoundPart> parts) {
        BoundPart own = parts.get(parts.size() - 1);
        Mapping mapping = block.mapping();
        return PluginCalls.ports(own.factory(), own.settings(), mapping.place(), problems)
                .map(ports -> {
                    tellUnknownNames(mapping, "reads", keys.reads().keySet(), FlatPorts.used(ports), ports.all());
                    tellUnknownNames(mapping, "writes", keys.writes().keySet(), ports.writes(), false);
                    Ports onRoad = FlatPorts.renamed(ports, keys.reads(), keys.writes());
                    return new PlannedStage(block, keys, parts, ports, onRoad);
                });
    }

    private void tellUnknownNames(
            Mapping mapping, String verb, Collection<String> names, Collection<Key<?>> keys, boolean any) {
        if (any) return;
        List<String> known = keys.stream().map(Key::name).toList();
        for (String name : names) {
            if (known.contains(name)) continue;
            Mapping renames = (Mapping) mapping.get(verb).orElseThrow();
            problems.add(
                    renames.placeOfKey(name),
                    "the stage " + verb + " no '" + name + "'." + Suggestion.ending(name, known));
        }
    }
}
