package io.saccade.core.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a YAML parser makes of the texts that a setting accepts: their kinds and, if it takes them for text, their
 * pattern.
 *
 * @param kinds the types of JSON Schema: {@code string}, {@code number} and so on
 * @param pattern a whole text matches it; empty if every text is accepted
 * @param least the smallest number
 * @param most the largest number
 * @param hint how a person writes it, if its kind does not tell
 */
public record ScalarForm(
        List<String> kinds,
        Optional<String> pattern,
        Optional<Long> least,
        Optional<Long> most,
        Optional<String> hint) {
    private static final String STRING = "string";

    static ScalarForm text() {
        return new ScalarForm(
                List.of(STRING, "number", "boolean"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Text that is not blank. */
    static ScalarForm visibleText() {
        return text().matching("[\\s\\S]*\\S[\\s\\S]*");
    }

    static ScalarForm whole(String pattern) {
        return text().only("integer").matching(pattern);
    }

    static ScalarForm number(String pattern) {
        return text().only("number").matching(pattern);
    }

    static ScalarForm truth(String pattern) {
        return text().only("boolean").matching(pattern);
    }

    private ScalarForm only(String kind) {
        return new ScalarForm(List.of(kind, STRING), pattern, least, most, hint);
    }

    private ScalarForm matching(String text) {
        return new ScalarForm(kinds, Optional.of(text), least, most, hint);
    }

    ScalarForm between(long smallest, long largest) {
        return new ScalarForm(kinds, pattern, Optional.of(smallest), Optional.of(largest), hint);
    }

    ScalarForm atLeast(long smallest) {
        return new ScalarForm(kinds, pattern, Optional.of(smallest), most, hint);
    }

    ScalarForm called(String name) {
        return new ScalarForm(kinds, pattern, least, most, Optional.of(name));
    }
}
