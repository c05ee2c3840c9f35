package io.saccade.core.run;

import io.saccade.api.spi.Model;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import io.saccade.core.problem.Reason;
import io.saccade.core.road.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One replacement of a model. Its own thread opens the new model while the old one works, and closes the old one; the
 * thread of the road switches between two samples. Until the switch begins, the replacement can be withdrawn.
 */
final class ModelReplacement {
    private enum State {
        PREPARING,
        SWITCHING,
        WITHDRAWN
    }

    private final ModelSlot slot;
    private final ModelChange change;
    private final RunScope scope;
    private final Replacements all;
    private final Thread thread;
    private final CompletableFuture<Void> switched = new CompletableFuture<>();
    /** What the caller waits for: the same, or that the run has given up. */
    private final CompletableFuture<Void> answer = switched.copy();

    private final List<StageInstance<Model>> fresh = new ArrayList<>();
    private final List<StageInstance<Model>> old = new ArrayList<>();
    private final List<HoldRegistry> heldByOld = new ArrayList<>();
    private State state = State.PREPARING;

    ModelReplacement(ModelSlot slot, ModelChange change, RunScope scope, Replacements all) {
        this.slot = slot;
        this.change = change;
        this.scope = scope;
        this.all = all;
        this.thread = new Thread(this::run, "saccade-replace-" + slot.name());
        thread.setDaemon(true); // a stage stuck in a native call must not keep the process alive
    }

    String stage() {
        return slot.name();
    }

    void start() {
        thread.start();
    }

    /** Waits until the switch is made or refused. */
    void await() throws InterruptedException {
        try {
            answer.get();
        } catch (InterruptedException e) {
            withdraw("the caller was interrupted");
            throw e;
        } catch (ExecutionException e) {
            throw refused(slot.name(), e.getCause() == null ? e : e.getCause());
        }
    }

    /** The exception for the caller of a replacement that was not made. */
    static InvalidPipelineException refused(String stage, Throwable cause) {
        if (cause instanceof InvalidPipelineException known) return known;
        Throwable reason =
                cause instanceof StageFailure failure && failure.getCause() != null ? failure.getCause() : cause;
        InvalidPipelineException refused = refusal(stage, "was not replaced: " + Reason.of(reason));
        refused.initCause(cause);
        return refused;
    }

    static InvalidPipelineException refusal(String stage, String sentence) {
        return new InvalidPipelineException(
                List.of(new Problem(Problem.Kind.PIPELINE, Place.of("stage '" + stage + "'"), sentence)));
    }

    private void run() {
        try {
            PlannedStage planned = scope.plan().replanner().plan(scope.plan(), slot.planned(), change.settings());
            int mostHeld = planned.mostHeld();
            Runnable works = change.opening().begin(planned);
            for (OpenStage<Model> worker : slot.workers()) {
                if (switched.isDone()) return;
                fresh.add(worker.openAnother(planned, change));
            }
            slot.between().accept(() -> switchOver(mostHeld, works));
            switched.handle((done, failure) -> null).join();
        } catch (Throwable e) { // every failure must reach the caller
            switched.completeExceptionally(e);
        } finally {
            cleanUp();
            all.ended(this);
            slot.turn().release();
        }
    }

    /** On the thread of the road, between two samples. */
    private void switchOver(int mostHeld, Runnable works) throws StageFailure, InterruptedException {
        if (!begin()) return;
        try {
            slot.place().flush();
            MadeReplacement made = all.made(slot.name(), change);
            List<Model> models = fresh.stream().map(StageInstance::watched).toList();
            heldByOld.addAll(slot.place().goOn(models, mostHeld, made::first));
            for (int i = 0; i < fresh.size(); i++) old.add(slot.workers().get(i).goOn(fresh.get(i)));
            fresh.clear();
            works.run();
            switched.complete(null);
        } catch (Throwable e) {
            switched.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized boolean begin() {
        if (state != State.PREPARING) return false;
        state = State.SWITCHING;
        return true;
    }

    /** Gives the replacement up, unless the switch has begun. Interrupts the opening of the new model. Any thread. */
    synchronized void withdraw(String why) {
        if (state != State.PREPARING) return;
        state = State.WITHDRAWN;
        switched.completeExceptionally(refusal(slot.name(), "was not replaced: " + why + "."));
        thread.interrupt();
    }

    private void cleanUp() {
        forgetInterrupt();
        fresh.forEach(StageInstance::closeQuietly);
        for (StageInstance<Model> instance : old) new ReplacedModel(slot.name(), instance, scope).close();
        for (HoldRegistry held : heldByOld) {
            Optional<String> forgotten = held.reclaimed();
            forgotten.ifPresent(sentence -> scope.journal().problem(slot.name() + ": " + sentence));
        }
    }

    /** The interrupt was meant for the opening, not for what is closed next. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // called to clear the interrupt flag
    private synchronized void forgetInterrupt() {
        if (state == State.PREPARING) state = State.WITHDRAWN;
        Thread.interrupted();
    }

    /** Interrupts what the thread does now. */
    void interrupt() {
        thread.interrupt();
    }

    /** Lets the caller go on although the switch never ended. */
    void abandon() {
        answer.completeExceptionally(
                refusal(slot.name(), "was not replaced: a model did not answer before the run ended."));
    }

    /** Waits for the end of the thread; returns whether it ended. */
    boolean join(long millis) throws InterruptedException {
        if (millis > 0) thread.join(millis);
        return !thread.isAlive();
    }
}
