package io.saccade.core;

import io.saccade.core.report.Report;
import io.saccade.core.report.RunObserver;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passes the events of one of several roads on, with the road's name before each metric. */
final class RoadEvents implements RunObserver {
    private final String prefix;
    private final RunObserver observer;

    RoadEvents(String prefix, RunObserver observer) {
        this.prefix = prefix;
        this.observer = observer;
    }

    @Override
    public void stageOpened(String stage) {
        observer.stageOpened(stage);
    }

    @Override
    public void notice(String sentence) {
        observer.notice(sentence);
    }

    @Override
    public void setAside(String item, String reason) {
        observer.setAside(item, reason);
    }

    @Override
    public void metrics(Map<String, Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(prefix + name, value));
        observer.metrics(named);
    }

    @Override
    public void replaced(Report.Replacement replacement) {
        observer.replaced(replacement);
    }
}
