package io.saccade.core.settings;

import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that all are reported at once. For one thread. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Place place, String sentence) {
        found.add(new Problem(Problem.Kind.PIPELINE, place, sentence));
    }

    /** Adds a problem that may be caused by a plugin that did not load. */
    public void addPlugin(Place place, String sentence) {
        found.add(new Problem(Problem.Kind.PLUGIN, place, sentence));
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems: files in the order of their first problem, then by line and column. */
    public List<Problem> list() {
        List<String> origins = found.stream()
                .map(problem -> problem.place().origin())
                .distinct()
                .toList();
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.<Problem>comparingInt(
                        problem -> origins.indexOf(problem.place().origin()))
                .thenComparingInt(problem -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()));
        return List.copyOf(sorted);
    }

    /** Throws if there is any problem. */
    public void throwIfAny() {
        if (!isEmpty()) throw new InvalidPipelineException(list());
    }
}
