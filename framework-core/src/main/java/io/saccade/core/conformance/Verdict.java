package io.saccade.core.conformance;

import java.util.List;
import java.util.Optional;

/**
 * Whether a stage keeps a rule.
 *
 * @param sentence what the stage did, or why the rule could not be tested; else empty
 */
public record Verdict(Rule rule, Mark mark, String sentence) {
    private static final String SEPARATOR = "\t";

    /** The result of a test. */
    public enum Mark {
        PASSED,
        FAILED,
        /** The test could not be made here. */
        UNTESTED
    }

    static Verdict passed(Rule rule) {
        return new Verdict(rule, Mark.PASSED, "");
    }

    static Verdict failed(Rule rule, String sentence) {
        return new Verdict(rule, Mark.FAILED, sentence);
    }

    static Verdict untested(Rule rule, String reason) {
        return new Verdict(rule, Mark.UNTESTED, reason);
    }

    /** The verdict in one line, for another process. */
    public String line() {
        return String.join(SEPARATOR, rule.name(), mark.name(), sentence.replace('\n', ' '));
    }

    /** Reads {@link #line}; empty for any other text. */
    public static Optional<Verdict> parse(String line) {
        List<String> parts = List.of(line.split(SEPARATOR, 3));
        if (parts.size() < 3) return Optional.empty();
        try {
            return Optional.of(new Verdict(Rule.valueOf(parts.get(0)), Mark.valueOf(parts.get(1)), parts.get(2)));
        } catch (IllegalArgumentException e) { // a line that the stage printed
            return Optional.empty();
        }
    }
}
