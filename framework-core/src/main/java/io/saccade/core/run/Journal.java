package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.report.LogNames;
import io.saccade.core.report.Report.SetAside;
import io.saccade.core.report.RunObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what happens during one run for its report, and logs each entry once, as it happens. Any thread. */
final class Journal {
    private static final Logger NOTICE_LOG = LoggerFactory.getLogger(LogNames.NOTICES);
    private static final Logger SET_ASIDE_LOG = LoggerFactory.getLogger(LogNames.SET_ASIDE);

    /** Further notices are only counted: a stage that complains about every sample must not fill memory. */
    private static final int MOST_PROBLEMS = 100;

    private final List<String> problems = new ArrayList<>();
    private final Set<SetAside> setAside = new LinkedHashSet<>();
    private final Map<String, Skipped> skipped = new LinkedHashMap<>();
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, String> devices = new HashMap<>();
    private long unlisted;
    private volatile long expected = -1;
    private volatile Optional<Progress> progress = Optional.empty();

    private final RunObserver observer;

    @Inject
    Journal(RunObserver observer) {
        this.observer = observer;
    }

    /** Records and logs a notice, once. */
    synchronized void problem(String sentence) {
        if (problems.contains(sentence)) return;
        NOTICE_LOG.warn(sentence);
        observer.notice(sentence);
        if (problems.size() < MOST_PROBLEMS) problems.add(sentence);
        else unlisted++;
    }

    /** Counts a sample that failed and was skipped; returns whether it is the first for this stage and reason. */
    synchronized boolean skipped(String stage, String reason, long sample) {
        Skipped known = skipped.computeIfAbsent(stage + ": " + reason, key -> new Skipped(stage, reason));
        return known.add(sample);
    }

    /** Records one notice per stage and reason for all skipped samples. Called at the end of the run. */
    synchronized void tellSkipped() {
        skipped.values().forEach(failed -> problem(failed.sentence()));
        skipped.clear();
    }

    synchronized void device(String stage, String name) {
        devices.put(stage, name);
    }

    /** The device that a stage reported, such as the GPU. */
    synchronized Optional<String> device(String stage) {
        return Optional.ofNullable(devices.get(stage));
    }

    synchronized void setAside(String item, String reason) {
        if (!setAside.add(new SetAside(item, reason))) return;
        SET_ASIDE_LOG.warn("{}: {}", item, reason);
        observer.setAside(item, reason);
    }

    /** Takes over the progress and the metrics of a sample that leaves the last model. */
    void observe(MomentSample sample) {
        Optional<Progress> told = sample.get(Keys.PROGRESS);
        if (told.isPresent()) progress = told;
        Optional<Metrics> measured = sample.get(Keys.METRICS);
        if (measured.isPresent()) {
            synchronized (this) {
                metrics.putAll(measured.get().values());
            }
            observer.metrics(measured.get().values());
        }
    }

    /** Sets how many samples the source expects to give. */
    void expect(long samples) {
        expected = samples;
    }

    /** How many samples the source expects to give, or -1 if unknown. */
    long expected() {
        return expected;
    }

    /** The progress that a trainer reported last. */
    Optional<Progress> progress() {
        return progress;
    }

    synchronized List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        if (unlisted > 0) all.add("and " + unlisted + " more notices; see the log");
        return all;
    }

    synchronized List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    synchronized Map<String, Double> metrics() {
        return new LinkedHashMap<>(metrics);
    }
}
