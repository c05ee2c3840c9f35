package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.Replacement;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Stops, interruptions and other replacements while a new model is being opened. */
class ReplaceOpeningTest extends ReplaceBench {
    @Test
    void aStopWhileTheNewModelIsOpenedEndsTheRunAsUsual() throws Exception {
        CountDownLatch opening = opensWhen(new CountDownLatch(1));
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(7)));
        opening.await();
        Report report = end(engine, running);

        assertThat(answer.get()).isEqualTo("stage 'gaze': was not replaced: the run is stopping.");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.problems()).isEmpty();
        assertThat(stages.events.stream().filter("closed after gaze"::equals)).hasSize(2);
    }

    @Test
    void aSecondReplacementWaitsForTheFirst() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch opening = opensWhen(goOn);
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(7)));
        opening.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> refusal(engine, "gaze", count(8)));
        goOn.countDown();
        assertThat(first.get()).isEqualTo("replaced");
        assertThat(second.get()).isEqualTo("replaced");
        play(1);
        Report report = end(engine, running);

        assertThat(processed).containsExactly("8:0");
        assertThat(report.replacements())
                .extracting(Replacement::changed)
                .containsExactly(Map.of("count", "7"), Map.of("count", "8"));
    }

    @Test
    void anInterruptedCallerWithdraws() throws Exception {
        CountDownLatch opening = opensWhen(new CountDownLatch(1));
        RunEngine engine = engine(Map.of());
        CompletableFuture<Report> running = begin(engine);
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Thread caller = new Thread(() -> {
            try {
                engine.replace("gaze", count(7));
            } catch (InterruptedException e) {
                answers.add("interrupted");
            }
        });
        caller.start();
        opening.await();
        caller.interrupt();
        assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
        engine.replace("gaze", count(8));
        play(1);
        end(engine, running);

        assertThat(processed).containsExactly("8:0");
    }

    /** A model with the count 7 waits while it is opened. Returns what says that it waits. */
    private CountDownLatch opensWhen(CountDownLatch permitted) {
        CountDownLatch opening = new CountDownLatch(1);
        Body working = stages.model::open;
        stages.model = (settings, context) -> {
            if (settings.count() == 7) {
                opening.countDown();
                permitted.await();
            }
            return working.open(settings, context);
        };
        return opening;
    }
}
