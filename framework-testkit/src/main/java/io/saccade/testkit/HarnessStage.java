package io.saccade.testkit;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.Stage;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage in a harness, with its context; a model can be replaced. */
final class HarnessStage {
    private final Ports ports;
    private final @Nullable HarnessModel model;
    private HarnessContext context;
    private Stage stage;
    private boolean ended;

    HarnessStage(HarnessContext context, Stage stage, Ports ports, int mostHeld) {
        this.context = context;
        this.stage = stage;
        this.ports = ports;
        this.model = stage instanceof Model given ? new HarnessModel(given, context, ports, mostHeld) : null;
    }

    Stage stage() {
        return stage;
    }

    HarnessContext context() {
        return context;
    }

    List<Sample> feed(MomentSample sample) throws Exception {
        if (model != null) return model.feed(sample);
        try {
            context.raiseLateFailure();
            MomentSample given = sample.heldBy(context.holds());
            if (stage instanceof Actuator actuator) act(actuator, given);
            else if (stage instanceof Recorder recorder) recorder.record(given);
            else throw new IllegalStateException("a source is read, not fed");
        } finally {
            sample.moment().leave();
        }
        return List.of();
    }

    private void act(Actuator actuator, Sample sample) throws Exception {
        if (context.mayAct()) actuator.act(sample);
    }

    Optional<Sample> read() throws Exception {
        if (!(stage instanceof Capture capture)) throw new IllegalStateException("only a source is read");
        context.raiseLateFailure();
        return capture.read();
    }

    /** Flushes, finishes and commits; returns the samples that flush emitted. */
    List<Sample> finish() throws Exception {
        List<Sample> flushed = model == null ? List.of() : model.flush();
        stage.finish();
        context.raiseLateFailure();
        context.files().commit();
        ended = true;
        return flushed;
    }

    /** Replaces the model; returns the samples that the old one emitted. */
    <C extends Record> List<Sample> replace(ModelFactory<C> factory, C settings) throws Exception {
        if (model == null) throw refused("the stage is no model");
        if (!ports.equals(factory.ports(settings))) throw refused("it would read or write other keys");
        if (factory.aggregates(settings)) throw refused("it computes its result over all samples of the run");
        if (context.files().declared()) throw refused("it writes a file");
        HarnessContext next = context.next();
        Model fresh = opened(factory, settings, next);
        List<Sample> flushed;
        try {
            flushed = model.flush();
        } catch (Throwable e) {
            close(fresh, next);
            throw e;
        }
        HoldRegistry held = model.goOn(fresh, next, factory.mostHeld(settings));
        switchTo(fresh, next, held);
        return flushed;
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the model can't be replaced: " + reason);
    }

    private static <C extends Record> Model opened(ModelFactory<C> factory, C settings, HarnessContext context)
            throws Exception {
        try {
            return factory.create(settings, context);
        } catch (Throwable e) {
            context.close();
            throw e;
        }
    }

    /** @param held what the earlier model holds */
    private void switchTo(Model fresh, HarnessContext next, HoldRegistry held) throws Exception {
        Stage old = stage;
        HarnessContext before = context;
        stage = fresh;
        context = next;
        old.finish();
        close(old, before);
        Optional<String> forgotten = held.reclaimed().or(before.holds()::reclaimed);
        if (forgotten.isPresent()) throw new AssertionError("stage '" + before.stage() + "' " + forgotten.get());
    }

    /** The counts of a model; all 0 for other stages. */
    StageCounts counts() {
        return model == null ? new StageCounts(0, 0, 0, 0, 0, 0) : model.counts();
    }

    /** Releases the samples that a model emitted. */
    void forget() {
        if (model != null) model.forget();
    }

    /** Closes the stage and its resources; returns a sentence about moments that it still holds, if any. */
    Optional<String> close() throws IOException {
        close(stage, context);
        Optional<String> forgotten =
                (model == null ? context.holds().reclaimed() : model.reclaimed()).or(context.holds()::reclaimed);
        if (model != null && !ended) model.abandon();
        return forgotten;
    }

    private static void close(Stage stage, HarnessContext context) throws IOException {
        try {
            stage.close();
        } finally {
            context.close();
        }
    }
}
