package io.saccade.core.run;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.RunObserver;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events to an observer on a separate thread, so that it can't hold up the run or break it. Any thread. */
public final class ObserverThread implements RunObserver {
    private static final Logger LOG = LoggerFactory.getLogger(ObserverThread.class);
    private static final int MOST_WAITING = 1000;

    private final RunObserver observer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private record Event(String method, Runnable call, boolean last) {}

    private ObserverThread(RunObserver observer) {
        this.observer = observer;
    }

    public static ObserverThread started(RunObserver observer) {
        ObserverThread events = new ObserverThread(observer);
        Thread thread = new Thread(events::pass, "saccade-observer");
        thread.setDaemon(true); // an observer that hangs must not keep the process alive
        thread.start();
        return events;
    }

    private void pass() {
        try {
            for (Event event = events.take(); ; event = events.take()) {
                call(event);
                if (event.last()) return;
            }
        } catch (InterruptedException e) { // the observer interrupted its own thread: it wants no more
        }
    }

    private static void call(Event event) {
        try {
            event.call().run();
        } catch (Throwable e) { // errors too: nothing else here would report them
            LOG.warn("the observer of a run failed in {}", event.method(), e);
        }
    }

    private void add(String method, Runnable call) {
        if (events.size() < MOST_WAITING) events.add(new Event(method, call, false));
    }

    @Override
    public void stageOpened(String stage) {
        add("stageOpened()", () -> observer.stageOpened(stage));
    }

    @Override
    public void notice(String sentence) {
        add("notice()", () -> observer.notice(sentence));
    }

    @Override
    public void setAside(String item, String reason) {
        add("setAside()", () -> observer.setAside(item, reason));
    }

    @Override
    public void metrics(Map<String, Double> values) {
        add("metrics()", () -> observer.metrics(values));
    }

    @Override
    public void replaced(Replacement replacement) {
        add("replaced()", () -> observer.replaced(replacement));
    }

    @Override
    public void ended(Report report) {
        events.add(new Event("ended()", () -> observer.ended(report), true));
    }
}
