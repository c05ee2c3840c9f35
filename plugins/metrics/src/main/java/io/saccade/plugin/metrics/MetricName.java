package io.saccade.plugin.metrics;

import java.util.Locale;
import java.util.regex.Pattern;

/** Derives words and unit from the name of a metric: {@code validationLoss} is a loss. */
final class MetricName {
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private MetricName() {}

    /** {@code "validation loss"}; a single letter stays a capital, as in {@code "sum abs Q"}. */
    static String words(String name) {
        String[] words = WORD_ENDS.split(name);
        for (int i = 1; i < words.length; i++) {
            if (words[i].length() > 1) words[i] = words[i].toLowerCase(Locale.ROOT);
        }
        return String.join(" ", words).replaceFirst(" percent$", " %");
    }

    /** The last word, which says what is measured: {@code "loss"}, {@code "px"}, {@code "%"}. */
    static String unit(String name) {
        String words = words(name);
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
