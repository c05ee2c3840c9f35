package io.saccade.batch.item;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds a setting to each item.
 *
 * @param setting such as {@code capture.source}
 * @param value with placeholders such as <code>{stem}</code>
 */
public record Template(String setting, String value) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    /** A value that begins with one of these is read as YAML. */
    private static final String YAML = "[{\"'";

    static final Set<String> KNOWN = new TreeSet<>(Set.of("path", "name", "stem", "folder", "index", "seed"));

    /**
     * Parses {@code KEY=TEMPLATE}.
     *
     * @throws InvalidItems if it has another form, or an unknown placeholder
     */
    public static Template parse(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new InvalidItems("--bind '" + argument
                    + "' must be of the form stage.key=template, such as capture.audio=voices/{stem}.wav");
        }
        Template template = new Template(argument.substring(0, equals).strip(), argument.substring(equals + 1));
        PLACEHOLDER
                .matcher(template.value())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidItems("--bind '" + argument + "': there is no {" + name + "}; there are {"
                            + String.join("}, {", KNOWN) + "}");
                });
        return template;
    }

    boolean uses(String placeholder) {
        return value.contains("{" + placeholder + "}");
    }

    /** The setting for one item, as an argument of {@code --set}. */
    String bind(Map<String, String> facts) {
        String bound = PLACEHOLDER.matcher(value).replaceAll(found -> replacement(found, facts));
        return setting + "=" + (isText() && isYaml(bound) ? quoted(bound) : bound);
    }

    private static String replacement(MatchResult found, Map<String, String> facts) {
        return Matcher.quoteReplacement(facts.getOrDefault(found.group(1), ""));
    }

    /** Whether the template itself is no YAML: then a file's name must not be taken for it. */
    private boolean isText() {
        return !isYaml(value) || PLACEHOLDER.matcher(value.strip()).lookingAt();
    }

    private static boolean isYaml(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && YAML.indexOf(stripped.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
