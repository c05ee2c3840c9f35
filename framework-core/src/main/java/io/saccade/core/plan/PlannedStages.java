package io.saccade.core.plan;

import java.util.List;

/** Turns drafts without problems into planned stages. */
final class PlannedStages {
    private final QueueDefaults queues;
    private final WantedKeys wanted;

    PlannedStages(QueueDefaults queues, WantedKeys wanted) {
        this.queues = queues;
        this.wanted = wanted;
    }

    List<PlannedStage> of(List<StageDraft> drafts) {
        return drafts.stream().map(this::of).toList();
    }

    PlannedStage of(StageDraft draft) {
        StageBlock block = draft.block();
        return new PlannedStage(
                draft.name(),
                draft.role(),
                draft.factory(),
                draft.settings(),
                draft.ownPorts(),
                draft.ports(),
                block.reads(),
                block.writes(),
                queues.of(draft),
                block.onError(),
                block.workers().orElse(1),
                wanted.of(draft));
    }
}
