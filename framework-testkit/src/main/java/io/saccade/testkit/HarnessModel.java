package io.saccade.testkit;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.road.Link;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageFailure;
import io.saccade.core.road.StageStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model under test, called by the core's own runner, and its answers. */
final class HarnessModel {
    private final StageStats stats;
    private final ModelRunner runner;
    private final List<MomentSample> answers = new ArrayList<>();

    HarnessModel(Model model, HarnessContext context, Ports ports, int mostHeld) {
        stats = new StageStats(context.stage(), true);
        runner = new ModelRunner(
                asked(model, context),
                stats,
                ports.reads(),
                ports.writes(),
                Renames.NONE,
                Recovery.failing(context.stage()),
                mostHeld,
                new Answers());
    }

    /** Before each call, throws the failure that the stage reported since its last call, as in a run. */
    private static Model asked(Model model, HarnessContext context) {
        return new Model() {
            @Override
            public void process(Sample sample, Emitter out) throws Exception {
                context.raiseLateFailure();
                model.process(sample, out);
            }

            @Override
            public void flush(Emitter out) throws Exception {
                context.raiseLateFailure();
                model.flush(out);
            }
        };
    }

    /** Gives a sample; returns the samples that go on now. */
    List<Sample> feed(MomentSample sample) throws Exception {
        return answers(() -> runner.accept(sample));
    }

    /** Lets the model answer the samples that it holds; returns those that go on now. */
    List<Sample> flush() throws Exception {
        return answers(runner::flush);
    }

    /** Goes on with another model; returns what the earlier one holds through {@code sample.hold()}. */
    HoldRegistry goOn(Model model, HarnessContext context, int mostHeld) {
        return runner.goOn(List.of(asked(model, context)), mostHeld, index -> {})
                .get(0);
    }

    private List<Sample> answers(Call call) throws Exception {
        int before = answers.size();
        try {
            call.run();
        } catch (StageFailure failure) {
            if (failure.getCause() instanceof Exception cause) throw cause;
            if (failure.getCause() instanceof Error cause) throw cause;
            throw failure;
        }
        return List.copyOf(answers.subList(before, answers.size()));
    }

    StageCounts counts() {
        return new StageCounts(
                stats.in(), stats.passed(), stats.out(), stats.refused(), stats.failed(), stats.dropped());
    }

    /** Releases what the model still holds through {@code sample.hold()}; returns a sentence about it, if any. */
    Optional<String> reclaimed() {
        return runner.reclaimed();
    }

    /** Releases the samples that were held or waiting. */
    void abandon() {
        runner.abandon();
    }

    /** Releases the answers so far. */
    void forget() {
        answers.forEach(sample -> sample.moment().leave());
        answers.clear();
    }

    private interface Call {
        void run() throws StageFailure, InterruptedException;
    }

    private final class Answers implements Link {
        @Override
        public void accept(MomentSample sample) {
            answers.add(sample);
        }

        @Override
        public void end() {}
    }
}
