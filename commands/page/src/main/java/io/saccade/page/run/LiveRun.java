package io.saccade.page.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.core.Run;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.RunObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run under way in this process, with its events. */
public final class LiveRun implements RunObserver {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventLog events = new EventLog();
    private final CompletableFuture<Run> run = new CompletableFuture<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    void begun(Run begun) {
        run.complete(begun);
    }

    public Run run() {
        return run.join();
    }

    public EventLog events() {
        return events;
    }

    @Override
    public void notice(String sentence) {
        events.add("notice", message(sentence));
    }

    @Override
    public void setAside(String item, String reason) {
        events.add("notice", message("set aside " + item + ": " + reason));
    }

    @Override
    public void metrics(Map<String, Double> values) {
        JsonObject metrics = new JsonObject();
        values.forEach((name, value) -> {
            if (Double.isFinite(value)) metrics.addProperty(name, value);
        });
        events.add("metrics", metrics);
    }

    @Override
    public void replaced(Replacement replacement) {
        JsonObject event = new JsonObject();
        event.addProperty("stage", replacement.stage());
        JsonObject changed = new JsonObject();
        replacement.changed().forEach(changed::addProperty);
        event.add("changed", changed);
        events.add("replaced", event);
    }

    @Override
    public void ended(Report report) {
        told.countDown();
    }

    /** Adds the last event, after all others. */
    void end(Report report) throws InterruptedException {
        if (!told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) LOG.warn("events of a run that ended are missing");
        events.add("ended", JsonParser.parseString(report.toJson()));
        over.countDown();
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        if (!over.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) LOG.warn("a page was not told of the run's end");
    }

    private static JsonObject message(String sentence) {
        JsonObject event = new JsonObject();
        event.addProperty("message", sentence);
        return event;
    }
}
