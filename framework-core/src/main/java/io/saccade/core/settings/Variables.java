package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands environment variables written as <code>${NAME}</code> or <code>${NAME:-default}</code>. As in a shell, the
 * default also replaces an empty variable. {@code $$} before a brace is a plain dollar sign.
 */
final class Variables implements Expansion {
    private static final Pattern INSIDE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(:-(.*))?", Pattern.DOTALL);

    private final Function<String, Optional<String>> environment;

    Variables(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    @Override
    public String expand(String text, Place place, Problems problems) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            if (start > from && text.charAt(start - 1) == '$') {
                expanded.append(text, from, start - 1).append("${");
                from = start + 2;
                continue;
            }
            int end = text.indexOf('}', start);
            if (end < 0) {
                problems.add(place, "has '${' without '}'. Write ${NAME}, or $${ for the characters themselves.");
                break;
            }
            expanded.append(text, from, start).append(value(text.substring(start + 2, end), place, problems));
            from = end + 1;
        }
        return expanded.append(text, from, text.length()).toString();
    }

    private String value(String inside, Place place, Problems problems) {
        Matcher matcher = INSIDE.matcher(inside);
        if (!matcher.matches()) {
            problems.add(
                    place,
                    "'${" + Scalar.shortened(inside) + "}' names no variable. Write ${NAME} or ${NAME:-default},"
                            + " or $${ for the characters themselves.");
            return "";
        }
        Optional<String> value = environment.apply(matcher.group(1));
        if (matcher.group(2) != null) return value.filter(set -> !set.isEmpty()).orElse(matcher.group(3));
        if (value.isEmpty()) {
            problems.add(
                    place,
                    "the environment variable " + matcher.group(1) + " is not set. Set it, or write ${"
                            + matcher.group(1) + ":-default}.");
        }
        return value.orElse("");
    }
}
