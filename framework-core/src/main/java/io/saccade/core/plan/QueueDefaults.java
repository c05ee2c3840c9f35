package io.saccade.core.plan;

import io.saccade.api.data.Keys;
import io.saccade.core.catalog.Role;
import java.util.List;
import java.util.Optional;

/**
 * Decides which stages get a queue, and fills in the values missing in the file. Behind a live source the newest sample
 * replaces older ones, except where audio is used, which must not have gaps. All other queues block.
 */
final class QueueDefaults {
    private static final QueuePlan NEWEST = new QueuePlan(1, WhenFull.DROP_OLDEST);
    private static final QueuePlan LIVE_RECORDING = new QueuePlan(64, WhenFull.DROP_OLDEST);
    /** Absorbs a delay, since a live device does not wait. */
    private static final QueuePlan LIVE_SOUND = new QueuePlan(64, WhenFull.BLOCK);
    /** Small, because queued samples keep their frames in memory. */
    private static final QueuePlan WAITING = new QueuePlan(4, WhenFull.BLOCK);

    private static final QueuePlan LOCKSTEP = new QueuePlan(1, WhenFull.BLOCK);

    private final RoadStages road;
    private final boolean live;
    private final boolean lockstep;

    QueueDefaults(RoadStages road) {
        this.road = road;
        this.live = road.source().map(source -> source.ports().live()).orElse(false);
        this.lockstep =
                road.source().map(source -> source.role() == Role.ENVIRONMENT).orElse(false);
    }

    Optional<QueuePlan> of(PlannedStage stage) {
        if (stage.role().isSource()) return Optional.empty();
        boolean firstModel = road.models().indexOf(stage) == 0;
        boolean ownThread = stage.keys().queue().isPresent() || stage.workers() > 1;
        if (stage.role() == Role.MODEL && !firstModel && !ownThread) return Optional.empty();
        QueuePlan open = byDefault(stage);
        return Optional.of(stage.keys()
                .queue()
                .map(given -> new QueuePlan(
                        given.capacity().orElse(open.capacity()),
                        given.whenFull().orElse(open.whenFull())))
                .orElse(open));
    }

    private QueuePlan byDefault(PlannedStage stage) {
        if (lockstep && stage.role() == Role.MODEL) return LOCKSTEP;
        if (!live) return WAITING;
        if (wantsSound(stage)) return LIVE_SOUND;
        return stage.role() == Role.RECORDER ? LIVE_RECORDING : NEWEST;
    }

    private boolean wantsSound(PlannedStage stage) {
        return hearsSound(stage) || road.after(stage).stream().anyMatch(this::hearsSound);
    }

    private boolean hearsSound(PlannedStage stage) {
        return FlatPorts.used(stage.ports()).contains(Keys.AUDIO)
                && road.all().stream()
                        .anyMatch(writer -> writer.ports().writes().contains(Keys.AUDIO));
    }

    /** Models of an environment for which the file asks for a queue or workers, which they can't have. */
    List<PlannedStage> queuesInLockstep() {
        if (!lockstep) return List.of();
        return road.models().stream()
                .filter(model -> model.keys().queue().isPresent() || model.workers() > 1)
                .toList();
    }
}
