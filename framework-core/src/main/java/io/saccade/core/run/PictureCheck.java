package io.saccade.core.run;

import io.saccade.api.data.Keys;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Refusal;
import io.saccade.core.road.StageFailure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a world without a picture can be played. Only the open world knows that it has none, and stages that need
 * one would let every episode pass and keep nothing.
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
            if (stage.ports().writes().contains(Keys.FRAME)) return; // a model draws what the world doesn't
        }
    }

    private static StageFailure without(String world, String stage) {
        return new StageFailure(
                world,
                -1,
                new Refusal("this world has no picture, and stage '" + stage
                        + "' needs one; leave that stage out, or choose a world that draws itself"));
    }
}
