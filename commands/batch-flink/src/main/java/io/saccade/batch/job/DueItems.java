package io.saccade.batch.job;

import io.saccade.batch.attempt.Standing;
import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.cluster.PlanFile.Planned;
import io.saccade.batch.work.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items of a plan without those that are settled, such as by this job before the JobManager died. */
final class DueItems implements Iterator<Planned>, AutoCloseable {
    private final PlanFile.Items all;
    private final Standing standing;
    private final Consumer<Standing.State> settled;
    private @Nullable Planned next;

    /** @param settled gets the state of each item that is not due */
    DueItems(PlanFile.Items all, Standing standing, Consumer<Standing.State> settled) {
        this.all = all;
        this.standing = standing;
        this.settled = settled;
    }

    @Override
    public boolean hasNext() {
        while (next == null && all.hasNext()) {
            Planned planned = all.next();
            Standing.State state = state(planned.item());
            if (state == Standing.State.DONE || state == Standing.State.SET_ASIDE) settled.accept(state);
            else next = planned;
        }
        return next != null;
    }

    private Standing.State state(Item item) {
        try {
            return standing.of(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Planned next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        Planned planned = next;
        next = null;
        return planned;
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
