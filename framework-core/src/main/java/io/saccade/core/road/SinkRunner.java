package io.saccade.core.road;

import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Feeds one sink from its queue, on its own thread. */
public final class SinkRunner implements Task {
    private final Sink sink;
    private final SinkGate gate;
    private final StageStats stats;
    private final Renames renames;
    private final Recovery<Sink> recovery;
    private final HoldRegistry holds = new HoldRegistry();
    private final Histogram ageNanos = new Histogram(2);

    public SinkRunner(Sink sink, SinkGate gate, StageStats stats, Renames renames, Recovery<Sink> recovery) {
        this.sink = sink;
        this.gate = gate;
        this.stats = stats;
        this.renames = renames;
        this.recovery = recovery;
        stats.alsoPassed(gate::passed);
    }

    public StageStats stats() {
        return stats;
    }

    /** The age of samples after the sink has handled them, counted from their entry into the road. */
    public Histogram ageNanos() {
        return ageNanos;
    }

    @Override
    public void run() throws StageFailure, InterruptedException {
        MomentQueue queue = gate.queue();
        for (MomentSample sample = queue.take(); sample != null; sample = queue.take()) handle(sample);
    }

    private void handle(MomentSample sample) throws StageFailure, InterruptedException {
        stats.arrived(1);
        long start = stats.start();
        Throwable failure = null;
        boolean used = false;
        try {
            used = sink.accept(renames.view(sample.heldBy(holds)));
            if (used) stats.answered(0);
            else stats.refused(0);
        } catch (Throwable e) { // a plugin's linkage error must reach the report like any other failure
            stats.failed(1, 0);
            failure = e;
        } finally {
            sample.moment().leave();
        }
        long now = stats.stop(start);
        if (used && now != StageStats.UNTIMED)
            ageNanos.recordValue(Math.max(0, now - sample.moment().bornNanos()));
        if (failure instanceof InterruptedException interruption) throw interruption;
        if (failure != null) recovery.after(failure, sample.index());
    }

    /** Releases the samples that the sink still holds; returns a notice about them. */
    public Optional<String> reclaimed() {
        return holds.reclaimed();
    }
}
