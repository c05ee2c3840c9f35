package io.saccade.core.run;

import io.saccade.api.data.Keys;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Refusal;
import io.saccade.core.road.StageFailure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses an environment without a picture if a later stage needs one. Only the open environment knows whether it has a
 * picture, and stages that need one would ignore every sample.
 */
final class PictureCheck {
    private PictureCheck() {}

    static void refuseWithoutPicture(RoadPlan plan) throws StageFailure {
        List<PlannedStage> afterWorld = Stream.of(plan.models(), plan.actuators(), plan.recorders())
                .flatMap(List::stream)
                .toList();
        for (PlannedStage stage : afterWorld) {
            if (stage.ports().reads().contains(Keys.FRAME))
                throw without(plan.source().name(), stage.name());
            if (stage.ports().writes().contains(Keys.FRAME)) return; // this model writes frames
        }
    }

    private static StageFailure without(String world, String stage) {
        return new StageFailure(
                world,
                -1,
                new Refusal("the environment draws no pictures, but stage '" + stage + "' needs them; remove the"
                        + " stage, or choose another environment"));
    }
}
