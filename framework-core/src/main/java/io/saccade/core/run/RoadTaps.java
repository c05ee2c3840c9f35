package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.road.Tap;
import io.saccade.core.road.TapPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The places after the source and each model of a road where samples can be tapped. Any thread. */
final class RoadTaps {
    private static final int PATIENCE_MILLIS = 100;

    private final Map<String, TapPoint> points = new LinkedHashMap<>();

    /** @param notices gets a sentence if the consumer of a tap fails */
    RoadTaps(RoadPlan plan, Consumer<String> notices) {
        points.put(plan.source().name(), new TapPoint(plan.source().name(), notices));
        for (PlannedStage model : plan.models()) points.put(model.name(), new TapPoint(model.name(), notices));
    }

    TapPoint after(String stage) {
        TapPoint point = points.get(stage);
        if (point != null) return point;
        throw new IllegalArgumentException(
                "there is no source or model '" + stage + "' to tap; there are " + points.keySet());
    }

    /** Closes all taps, and waits a moment for their consumers, so that the report names those that keep samples. */
    void close() {
        List<Tap> open = points.values().stream()
                .flatMap(point -> point.close().stream())
                .toList();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            for (Tap tap : open) tap.join(TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
        } catch (InterruptedException e) { // the run ends at once
            Thread.currentThread().interrupt();
        }
    }
}
