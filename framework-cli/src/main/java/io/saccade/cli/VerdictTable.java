package io.saccade.cli;

import io.saccade.core.conformance.Verdict;
import io.saccade.core.conformance.Verdict.Mark;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the results of a test: a line for each stage and rule, and the number of each result. */
final class VerdictTable {
    private final PrintWriter out;
    private final Map<Mark, Integer> counts = new EnumMap<>(Mark.class);

    VerdictTable(PrintWriter out) {
        this.out = out;
    }

    void add(String stage, Verdict verdict) {
        counts.merge(verdict.mark(), 1, Integer::sum);
        String mark = verdict.mark() == Mark.FAILED ? "FAILED" : label(verdict.mark());
        String text = verdict.sentence().isEmpty() ? verdict.rule().sentence() : verdict.sentence();
        out.printf("%-8s  %-24s  %-13s  %s%n", mark, stage, verdict.rule().label(), text);
    }

    boolean has(Mark mark) {
        return counts.containsKey(mark);
    }

    /** Prints the numbers. */
    void end() {
        out.println(Arrays.stream(Mark.values())
                .map(mark -> counts.getOrDefault(mark, 0) + " " + label(mark))
                .collect(Collectors.joining(", ")));
        out.flush();
    }

    private static String label(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
