package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.StagePreloader;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.RunObserver;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunObserverTest extends RunBench {
    private final List<String> seen = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** Writes down every event, on the one thread that calls it. */
    private class Notebook implements RunObserver {
        @Override
        public void stageOpened(String stage) {
            seen.add("opened " + stage);
        }

        @Override
        public void notice(String sentence) {
            seen.add("notice " + sentence);
        }

        @Override
        public void setAside(String item, String reason) {
            seen.add("set aside " + item);
        }

        @Override
        public void metrics(Map<String, Double> values) {
            seen.add("metrics " + values);
        }

        @Override
        public void ended(Report report) {
            seen.add("ended " + report.outcome());
            over.countDown();
        }
    }

    @Test
    void eventsComeInTheirOrder() throws Exception {
        stages.model = (settings, context) -> {
            context.notice("slow today");
            context.setAside("b.jpg", "not a picture");
            return (sample, out) -> out.emit(sample);
        };
        stages.trainer = (settings, context) -> {
            Iterator<Double> losses = List.of(0.5, 0.25).iterator();
            return () -> losses.hasNext()
                    ? Optional.of(context.sample(0).with(Keys.METRICS, new Metrics(Map.of("loss", losses.next()))))
                    : Optional.empty();
        };

        run(new Notebook(), tree("trainer", Map.of("type", "learn"), Map.of()));
        over.await();

        assertThat(seen)
                .startsWith(
                        "notice gaze: slow today",
                        "set aside b.jpg",
                        "opened gaze",
                        "opened keep",
                        "opened learn",
                        "metrics {loss=0.5}",
                        "metrics {loss=0.25}")
                .endsWith("ended DONE");
    }

    @Test
    void anObserverThatThrowsMissesNothing() throws Exception {
        Report report = run(new Notebook() {
            @Override
            public void stageOpened(String stage) {
                super.stageOpened(stage);
                throw new IllegalStateException("not interested");
            }
        });
        over.await();

        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(seen).containsExactly("opened gaze", "opened keep", "opened count", "ended DONE");
    }

    @Test
    void anObserverThatHangsHoldsNothingUp() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        stages.model = (settings, context) -> (sample, out) -> {
            context.notice("sample " + sample.index());
            out.emit(sample);
        };

        Report report = run(new Notebook() {
            @Override
            public void notice(String sentence) {
                try {
                    hanging.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.notice(sentence);
            }
        });
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        hanging.countDown();
        over.await();

        assertThat(seen).hasSize(3 + 10 + 1).endsWith("notice gaze: sample 9", "ended DONE");
    }

    private Report run(RunObserver observer) {
        return run(observer, tree("capture", Map.of("type", "count"), Map.of()));
    }

    private Report run(RunObserver observer, Map<String, Object> tree) {
        ObserverThread events = ObserverThread.started(observer);
        RunModule module =
                new RunModule(plan(tree), RunOptions.defaults(), Optional::empty, events, StagePreloader.none());
        Report report =
                Guice.createInjector(module).getInstance(RunEngine.class).run();
        events.ended(report);
        return report;
    }
}
