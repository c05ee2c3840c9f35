package io.saccade.core.plan;

import io.saccade.core.device.DisplayProbe;
import io.saccade.core.safety.Safety;
import io.saccade.core.settings.Problems;
import java.nio.file.Path;
import java.util.List;
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

    /** Returns whether a stage needs a display. */
    boolean check(
            List<PlannedStage> stages, InputResolver inputs, OutputFolder folder, boolean overwrite, Safety safety) {
        AskedDisplay asked = new AskedDisplay(display);
        for (PlannedStage stage : stages) {
            for (BoundPart part : stage.parts()) {
                PluginCalls.check(
                        part,
                        stage.place(),
                        problems,
                        told -> part.check(new PartCheck(
                                stage, part, inputs, folder, overwrite, outputs, asked, safety.killKey(), told)));
            }
        }
        return asked.asked();
    }

    /** Collects what a road declares to write for others, without adding problems. */
    static DeclaredOutputs declared(
            List<PlannedStage> stages, InputResolver inputs, OutputFolder folder, Safety safety) {
        DeclaredOutputs declared = new DeclaredOutputs(inputs, folder, safety.killKey());
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
