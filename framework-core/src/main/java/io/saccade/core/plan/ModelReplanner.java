package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans a model of a road anew, with some settings changed, so that it can take the place of the old one while the road
 * runs. Any thread.
 */
public final class ModelReplanner {
    private final StageCatalog catalog;
    private final DisplayProbe display;

    ModelReplanner(StageCatalog catalog, DisplayProbe display) {
        this.catalog = catalog;
        this.display = display;
    }

    /**
     * Plans the model with other settings, and checks it like a stage of a file.
     *
     * @param current the stage with its settings of now
     * @param settings take the place of settings of the same name; the others stay
     * @throws InvalidPipelineException with all reasons why it can't
     */
    public PlannedStage plan(RoadPlan road, PlannedStage current, Map<String, ?> settings) {
        Problems problems = new Problems();
        Place place = place(current);
        PlannedStage changed = read(current, settings, place, problems);
        tellAggregate(changed, place, problems);
        tellPorts(current, changed, place, problems);
        check(road, changed, place, problems);
        problems.throwIfAny();
        return changed;
    }

    /**
     * Refuses a stage that can't be replaced, whatever its settings are.
     *
     * @throws InvalidPipelineException with the reason
     */
    public void refuse(PlannedStage stage) {
        Problems problems = new Problems();
        if (stage.role() != Role.MODEL) {
            tellRole(stage, place(stage), problems);
        } else if (ProgramStages.isFunction(stage)) {
            problems.add(
                    place(stage),
                    "can't be replaced: it is a function of the program, without settings. Let the function itself"
                            + " change what it does.");
        } else {
            tellAggregate(stage, place(stage), problems);
        }
        problems.throwIfAny();
    }

    private static Place place(PlannedStage stage) {
        return Place.of("stage '" + stage.name() + "'");
    }

    private static void tellRole(PlannedStage stage, Place place, Problems problems) {
        String remedy = stage.role().isSource()
                ? "Start another run for another source."
                : "Pause and resume it, or start another run with other settings.";
        problems.add(place, "can't be replaced: it is " + stage.role().withArticle() + ", not a model. " + remedy);
    }

    private PlannedStage read(PlannedStage current, Map<String, ?> settings, Place place, Problems problems) {
        Mapping with = current.keys().with();
        for (Map.Entry<String, ?> setting : settings.entrySet()) {
            with = with.with(setting.getKey(), Node.of(setting.getValue(), place.child(setting.getKey())));
        }
        Mapping block = current.block().mapping().with("with", with);
        return new StageReader(catalog, problems)
                .read(new StageBlock(current.name(), current.role(), block))
                .filter(read -> problems.isEmpty())
                .orElseThrow(() -> new InvalidPipelineException(problems.list()));
    }

    private static void tellAggregate(PlannedStage stage, Place place, Problems problems) {
        if (!PluginCalls.aggregates((ModelFactory<?>) stage.factory(), stage.settings(), place, problems)) return;
        problems.add(
                place,
                "can't be replaced: '" + stage.factory().type() + "' computes its result over all samples of the run."
                        + " Start another run with other settings.");
    }

    private static void tellPorts(PlannedStage current, PlannedStage changed, Place place, Problems problems) {
        if (changed.ports().equals(current.ports())) return;
        problems.add(
                place,
                "can't be replaced: with these settings it " + text(changed.ports()) + ", but the running model "
                        + text(current.ports()) + ". Start another run with these settings.");
    }

    private static String text(Ports ports) {
        String optional = ports.ifPresent().isEmpty() ? "" : ", if present " + names(ports.ifPresent());
        return "reads " + names(ports.reads()) + optional + " and writes " + names(ports.writes());
    }

    private static String names(Set<Key<?>> keys) {
        return keys.isEmpty()
                ? "nothing"
                : keys.stream().map(key -> "'" + key + "'").sorted().collect(Collectors.joining(", "));
    }

    private void check(RoadPlan road, PlannedStage changed, Place place, Problems problems) {
        PlannedOutputs outputs = new PlannedOutputs();
        new SettingChecks(outputs, display, problems)
                .check(List.of(changed), road.inputs(), road.outputs(), road.overwrite(), road.safety());
        outputs.nextStep();
        if (outputs.ofEarlierSteps().isEmpty()) return;
        problems.add(
                place,
                "can't be replaced: it writes an output, of which each of two models would have only a part. Start"
                        + " another run with other settings.");
    }
}
