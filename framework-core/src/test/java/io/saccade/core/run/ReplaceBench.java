package io.saccade.core.run;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;

/** A run whose source gives a sample when a test permits it, and whose model is replaced. */
abstract class ReplaceBench extends RunBench {
    final Semaphore permits = new Semaphore(0);
    final BlockingQueue<String> recorded = new LinkedBlockingQueue<>();
    final List<String> processed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void stages() {
        stages.capture = (settings, context) -> () -> {
            permits.acquire();
            return Optional.of(context.sample(0).with(Keys.TARGET, new Point(0, 0)));
        };
        stages.model = (settings, context) -> (sample, out) -> {
            processed.add(settings.count() + ":" + sample.index());
            out.emit(gaze(sample, settings.count()));
        };
        stages.recorder = (settings, context) ->
                sample -> recorded.add((int) sample.need(Keys.GAZE).x() + ":" + sample.index());
    }

    static Sample gaze(Sample sample, int count) {
        return sample.with(Keys.GAZE, new Point(count, 0));
    }

    static CompletableFuture<Report> begin(RunEngine engine) {
        return CompletableFuture.supplyAsync(engine::run);
    }

    void play(int samples) throws InterruptedException {
        permits.release(samples);
        for (int i = 0; i < samples; i++) recorded.take();
    }

    static Report end(RunEngine engine, CompletableFuture<Report> running) throws Exception {
        engine.stop();
        return running.get();
    }

    static Map<String, Integer> count(int count) {
        return Map.of("count", count);
    }

    /** Why the model was not replaced; {@code "replaced"} if it was. */
    static String refusal(RunEngine engine, String stage, Map<String, ?> settings) {
        try {
            engine.replace(stage, settings);
        } catch (InvalidPipelineException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "replaced";
    }

    /** What opens the model. */
    interface Body {
        Model open(TestStages.Settings settings, StageContext context) throws Exception;
    }
}
