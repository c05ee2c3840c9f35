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
    Optional<StageDraft> read(NamedStage stage, Mapping mapping) {
        return block(mapping).flatMap(block -> new StageFinder(catalog)
                .find(stage.role(), block.type(), mapping.placeOf("type"), problems)
                .flatMap(factory -> read(stage, mapping, block, factory)));
    }

    /**
     * Binds the block's keys. If one of them is invalid, binds only type and settings, so that these are still checked.
     */
    private Optional<StageBlock> block(Mapping mapping) {
        SettingsBinder binder = new SettingsBinder(References.none());
        Optional<StageBlock> block = binder.bind(StageBlock.class, mapping, problems);
        return block.isPresent() ? block : binder.bind(StageBlock.class, mapping.only("type", "with"), new Problems());
    }

    private Optional<StageDraft> read(NamedStage stage, Mapping mapping, StageBlock block, StageFactory<?> factory) {
        RoleRules.check(stage.role(), mapping, block, problems);
        SourceReferences references = new SourceReferences(catalog);
        return new SettingsBinder(references)
                .bind(factory.settings(), block.with(), problems)
                .flatMap(settings -> {
                    RoleRules.checkWorkers(mapping, block, factory, settings, problems);
                    List<BoundPart> parts = new ArrayList<>(references.parts());
                    parts.add(new BoundPart(factory, settings, block.with()));
                    return draft(stage, mapping, block, parts);
                });
    }

    private Optional<StageDraft> draft(NamedStage stage, Mapping mapping, StageBlock block, List<BoundPart> parts) {
        BoundPart own = parts.get(parts.size() - 1);
        return PluginCalls.ports(own.factory(), own.settings(), mapping.place(), problems)
                .map(ports -> {
                    tellUnknownNames(mapping, "reads", block.reads().keySet(), FlatPorts.used(ports), ports.all());
                    tellUnknownNames(mapping, "writes", block.writes().keySet(), ports.writes(), false);
                    Ports onRoad = FlatPorts.renamed(ports, block.reads(), block.writes());
                    return new StageDraft(
                            stage, mapping, block, own.factory(), own.settings(), ports, onRoad, List.copyOf(parts));
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
