package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.report.Report.SetAside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens during one run and belongs into its report. Any thread. */
final class Journal {
    /** Beyond this many, problems are counted only: a stage that complains at every sample must not fill memory. */
    private static final int MOST_PROBLEMS = 100;

    private final List<String> problems = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, String> devices = new HashMap<>();
    private long unlisted;
    private volatile Optional<Progress> progress = Optional.empty();

    @Inject
    Journal() {}

    /** Takes a problem down; answers whether it is the first of its words. */
    synchronized boolean problem(String sentence) {
        if (problems.contains(sentence)) return false;
        if (problems.size() >= MOST_PROBLEMS) {
            unlisted++;
            return false;
        }
        return problems.add(sentence);
    }

    synchronized void device(String stage, String name) {
        devices.put(stage, name);
    }

    /** Where a stage said that it computes. */
    synchronized Optional<String> device(String stage) {
        return Optional.ofNullable(devices.get(stage));
    }

    synchronized void setAside(String item, String reason) {
        setAside.add(new SetAside(item, reason));
    }

    /** Looks at a sample at the end of the road. */
    void observe(MomentSample sample) {
        Optional<Progress> told = sample.get(Keys.PROGRESS);
        if (told.isPresent()) progress = told;
        Optional<Metrics> measured = sample.get(Keys.METRICS);
        if (measured.isPresent()) {
            synchronized (this) {
                metrics.putAll(measured.get().values());
            }
        }
    }

    /** What a trainer last said of how far it is. */
    Optional<Progress> progress() {
        return progress;
    }

    synchronized List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        if (unlisted > 0) all.add("and " + unlisted + " more problems; the log has them");
        return all;
    }

    synchronized List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    synchronized Map<String, Double> metrics() {
        return new LinkedHashMap<>(metrics);
    }
}
