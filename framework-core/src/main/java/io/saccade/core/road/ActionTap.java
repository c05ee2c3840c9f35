package io.saccade.core.road;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.core.moment.MomentSample;
import java.util.Optional;

/** A link that remembers the action of the last sample on its way to the sinks. */
public final class ActionTap implements Link {
    private final Link next;
    private Optional<Action> action = Optional.empty();

    public ActionTap(Link next) {
        this.next = next;
    }

    void clear() {
        action = Optional.empty();
    }

    Optional<Action> action() {
        return action;
    }

    @Override
    public void accept(MomentSample sample) throws StageFailure, InterruptedException {
        action = sample.get(Keys.ACTION);
        next.accept(sample);
    }

    @Override
    public void end() throws StageFailure, InterruptedException {
        next.end();
    }
}
