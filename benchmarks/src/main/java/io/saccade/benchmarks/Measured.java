package io.saccade.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of several rounds, by case; times in milliseconds. */
final class Measured {
    private final Map<String, List<Double>> medians = new LinkedHashMap<>();
    private final Map<String, List<Double>> minima = new LinkedHashMap<>();

    void add(String name, double median, double min) {
        medians.computeIfAbsent(name, first -> new ArrayList<>()).add(median);
        minima.computeIfAbsent(name, first -> new ArrayList<>()).add(min);
    }

    /** The median of the rounds' medians. */
    double median(String name) {
        return Medians.of(known(medians, name));
    }

    /** The fastest iteration of all rounds, which is least affected by other programs. */
    double least(String name) {
        return Collections.min(known(minima, name));
    }

    /** Compares the medians of two cases: ours should be so many times faster. */
    Row faster(String what, String ours, String theirs, double least) {
        double here = median(ours);
        double there = median(theirs);
        return Row.atLeast(what, Row.time(here), Row.time(there), there / here, least, "x");
    }

    private static List<Double> known(Map<String, List<Double>> times, String name) {
        List<Double> values = times.get(name);
        if (values == null) throw new IllegalStateException("no '" + name + "' among " + times.keySet());
        return values;
    }
}
