package io.saccade.core.plan;

import io.saccade.api.spi.ModelFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.problem.Place;
import io.saccade.core.safety.Safety;
import io.saccade.core.settings.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets every stage of a road check what it needs from outside, and adds a problem for what is missing. */
final class SettingChecks {
    private final PlannedOutputs outputs;
    private final DisplayProbe display;
    private final Problems problems;

    SettingChecks(PlannedOutputs outputs, DisplayProbe display, Problems problems) {
        this.outputs = outputs;
        this.display = display;
        this.problems = problems;
    }

    DisplayProbe display() {
        return display;
    }

    /** The outputs of the steps before this one. */
    Set<Path> madeBefore() {
        return outputs.ofEarlierSteps();
    }

    /** The files and folders that the stages checked in this step read. */
    List<Path> inputs() {
        return outputs.inputs();
    }

    /** Returns whether a stage needs a display. */
    boolean check(
            List<PlannedStage> stages, InputResolver inputs, OutputFolder folder, boolean overwrite, Safety safety) {
        AskedDisplay asked = new AskedDisplay(display);
        for (PlannedStage stage : stages) {
            InputResolver ofStage = stage.keys().watch() ? inputs.outputFirst() : inputs;
            for (BoundPart part : stage.parts()) {
                PluginCalls.check(
                        part,
                        stage.place(),
                        problems,
                        told -> part.check(new PartCheck(
                                stage, part, ofStage, folder, overwrite, outputs, asked, safety.killKey(), told)));
            }
            if (stage.keys().watch() && stage.role() == Role.MODEL) tellUnwatchable(stage, inputs, folder);
        }
        return asked.asked();
    }

    private void tellUnwatchable(PlannedStage stage, InputResolver inputs, OutputFolder folder) {
        Place place = stage.block().mapping().placeOf("watch");
        String type = "'" + stage.factory().type() + "'";
        DeclaredFiles declared = declared(List.of(stage), inputs, folder, Optional.empty());
        if (declared.inputFiles().isEmpty()) {
            problems.add(place, type + " reads no file that could change. Remove this key.");
        } else if (declared.writes()) {
            problems.add(
                    place,
                    type + " writes an output, of which each of two models would have only a part, so it can't be"
                            + " replaced. Remove this key.");
        } else if (PluginCalls.aggregates((ModelFactory<?>) stage.factory(), stage.settings(), place, problems)) {
            problems.add(
                    place,
                    type + " computes its result over all samples of the run, so it can't be replaced. Remove this"
                            + " key.");
        }
    }

    /** Collects the files that stages declare, without adding problems. */
    static DeclaredFiles declared(
            List<PlannedStage> stages, InputResolver inputs, OutputFolder folder, Optional<String> killKey) {
        DeclaredFiles declared = new DeclaredFiles(inputs, folder, killKey);
        Problems unseen = new Problems();
        for (PlannedStage stage : stages) {
            for (BoundPart part : stage.parts()) {
                PluginCalls.check(part, stage.place(), unseen, told -> part.check(declared));
            }
        }
        return declared;
    }

    /** Begins the next step: the outputs so far become possible inputs. */
    void nextStep() {
        outputs.nextStep();
    }
}
