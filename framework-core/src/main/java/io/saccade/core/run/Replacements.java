package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.report.Report.Replacement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The models that a run replaces while it goes on: those of one stage one after another. Any thread. */
final class Replacements {
    private static final int GLANCE_MILLIS = 20;

    private final RunScope scope;
    private final StopTimes times;
    private final Map<String, ModelSlot> slots = new ConcurrentHashMap<>();
    private final Set<ModelReplacement> underWay = ConcurrentHashMap.newKeySet();
    private final List<MadeReplacement> made = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile @Nullable String over;

    Replacements(RunScope scope, StopTimes times) {
        this.scope = scope;
        this.times = times;
        scope.control().onStop(() -> refuseFromNow("the run is stopping"));
    }

    /** Adds a model that can be replaced. */
    void add(ModelSlot slot) {
        slots.put(slot.name(), slot);
    }

    /** All stages are open: replacements begin. */
    void begin() {
        open.countDown();
    }

    /**
     * Replaces a model, and waits until that is done or refused.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if it is refused, with the reason
     */
    void replace(String stage, ModelChange change) throws InterruptedException {
        refuse(stage);
        open.await();
        refuseIfOver(stage);
        ModelSlot slot = slots.get(stage);
        if (slot == null) throw ModelReplacement.refusal(stage, "was not replaced: it was never opened.");
        while (!slot.turn().tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) refuseIfOver(stage);
        ModelReplacement replacement = new ModelReplacement(slot, change, scope, this);
        underWay.add(replacement);
        String why = over;
        if (why != null) replacement.withdraw(why);
        replacement.start();
        replacement.await();
    }

    private void refuse(String stage) {
        RoadPlan plan = scope.plan();
        if (Thread.currentThread() instanceof RoadThread) {
            throw ModelReplacement.refusal(
                    stage,
                    "can't be replaced by a stage of the run, which would wait for itself. Replace it from another"
                            + " thread.");
        }
        List<PlannedStage> named = plan.stages().stream()
                .filter(planned -> planned.name().equals(stage))
                .toList();
        if (named.isEmpty()) {
            String names = String.join(
                    ", ", plan.models().stream().map(PlannedStage::name).toList());
            throw ModelReplacement.refusal(
                    stage,
                    "can't be replaced: the running pipeline has no such stage. "
                            + (names.isEmpty() ? "It has no models." : "Its models are " + names + "."));
        }
        plan.replanner().refuse(named.get(0));
        ModelSlot slot = slots.get(stage);
        if (slot != null && slot.writesFiles()) {
            throw ModelReplacement.refusal(
                    stage,
                    "can't be replaced: it writes a file, of which each of two models would have only a part. Start"
                            + " another run with other settings.");
        }
        refuseIfOver(stage);
    }

    private void refuseIfOver(String stage) {
        String why = over;
        if (why != null) throw ModelReplacement.refusal(stage, "was not replaced: " + why + ".");
    }

    /** The switch is made. */
    MadeReplacement made(String stage, ModelChange change) {
        MadeReplacement replacement = new MadeReplacement(stage, change.changed(), scope.observer());
        made.add(replacement);
        return replacement;
    }

    /** A replacement has closed what it had to close. */
    void ended(ModelReplacement replacement) {
        underWay.remove(replacement);
    }

    /** The replacements so far, in their order. */
    List<Replacement> made() {
        return made.stream().map(MadeReplacement::report).toList();
    }

    private void refuseFromNow(String why) {
        if (over == null) over = why;
        underWay.forEach(replacement -> replacement.withdraw(why));
        open.countDown();
    }

    /** Refuses further replacements, and waits for those under way, but only as long as a stopping run waits. */
    void end() throws InterruptedException {
        refuseFromNow("the run has ended");
        long since = scope.control().stoppedAt().orElse(System.nanoTime());
        for (ModelReplacement replacement : underWay) {
            if (replacement.join(left(since, times.emptying()))) continue;
            replacement.interrupt();
            if (!replacement.join(left(since, times.givingUp()))) tellLeftBehind(replacement);
        }
        made.forEach(MadeReplacement::tell);
    }

    private static long left(long since, Duration limit) {
        return limit.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    private void tellLeftBehind(ModelReplacement replacement) {
        replacement.abandon();
        scope.journal()
                .problem(replacement.stage() + ": a replacement was abandoned, since it did not answer: "
                        + String.join(", ", scope.watch().underWay()) + "; the process should end now");
    }
}
