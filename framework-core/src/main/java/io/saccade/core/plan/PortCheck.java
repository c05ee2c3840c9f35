package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Ports;
import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks the stages in order. Adds a problem for a key that a stage reads and no earlier stage writes, and for a key
 * name used with two types.
 */
final class PortCheck {
    private final RoadStages road;
    private final KeyWriters catalog;
    private final Problems problems;
    private final Map<String, Written> written = new HashMap<>();

    private record Written(Key<?> key, String stage) {}

    private PortCheck(RoadStages road, KeyWriters catalog, Problems problems) {
        this.road = road;
        this.catalog = catalog;
        this.problems = problems;
    }

    static void check(RoadStages road, KeyWriters catalog, Problems problems) {
        PortCheck check = new PortCheck(road, catalog, problems);
        road.source().ifPresent(check::source);
        road.models().forEach(check::model);
        road.sinks().forEach(check::reads);
        check.actionOfEnvironment();
    }

    /** A source reads what its nested captures write. */
    private void source(PlannedStage source) {
        writes(source);
        reads(source);
    }

    private void model(PlannedStage model) {
        reads(model);
        writes(model);
    }

    private void writes(PlannedStage stage) {
        for (Key<?> key : stage.ports().writes()) {
            tellOtherType(stage, "writes", key);
            written.putIfAbsent(key.name(), new Written(key, stage.name()));
        }
    }

    private void reads(PlannedStage stage) {
        Ports ports = stage.ports();
        for (Key<?> key : FlatPorts.used(ports)) tellOtherType(stage, "reads", key);
        if (!road.complete()) return;
        for (Key<?> key : ports.reads()) {
            if (!written.containsKey(key.name())) tellUnwritten(stage, key);
        }
    }

    private void tellOtherType(PlannedStage stage, String verb, Key<?> key) {
        Written earlier = written.get(key.name());
        if (earlier == null || earlier.key().equals(key)) return;
        problems.add(
                stage.place(),
                "stage '" + stage.name() + "' " + verb + " '" + key.name() + "' as "
                        + key.type().getSimpleName() + ", but stage '" + earlier.stage() + "' writes it as "
                        + earlier.key().type().getSimpleName() + ". Rename one of them with 'reads:' or 'writes:'.");
    }

    private void tellUnwritten(PlannedStage stage, Key<?> key) {
        Optional<PlannedStage> later = road.after(stage).stream()
                .filter(model -> model.ports().writes().contains(key))
                .findFirst();
        String remedy = later.map(model -> "'" + model.name() + "' does, but stands after it: change their order.")
                .orElseGet(() -> remedy(catalog.of(key)));
        problems.add(
                stage.place(),
                "stage '" + stage.name() + "' reads '" + key.name() + "', which no stage before it writes; " + remedy);
    }

    private static String remedy(List<String> writers) {
        if (writers.isEmpty()) return "no stage of the loaded plugins writes it.";
        return writers.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")) + " would.";
    }

    private void actionOfEnvironment() {
        if (!road.complete()) return;
        road.source()
                .filter(source -> source.role() == Role.ENVIRONMENT && !written.containsKey(Keys.ACTION.name()))
                .ifPresent(source -> problems.add(
                        source.place(),
                        "environment '" + source.name() + "' needs 'action', which no model writes; "
                                + remedy(catalog.of(Keys.ACTION))));
    }
}
