package io.saccade.cli.plugin;

import io.saccade.core.problem.Refusal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The names in a new project.
 *
 * @param type of the stage, such as {@code bright-spot}
 * @param className the start of class names, such as {@code BrightSpot}
 * @param module of the plugin and its package, such as {@code com.example.brightspot}
 * @param group of the Maven project
 */
record ProjectNames(String type, String className, String module, String group) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final Set<String> OWN = Set.of("io.saccade", "java", "javax", "jdk");
    private static final int LONGEST = 60;

    static ProjectNames of(String type, String group) {
        if (!TYPE.matcher(type).matches() || type.length() > LONGEST) {
            throw new Refusal("a plugin can't be called '" + type + "'. Use lower-case words with hyphens, such as"
                    + " bright-spot");
        }
        if (!GROUP.matcher(group).matches() || OWN.stream().anyMatch(own -> (group + ".").startsWith(own + "."))) {
            throw new Refusal("--group can't be '" + group + "'. Use a domain of yours reversed, such as com.example");
        }
        String module = group + "." + type.replace("-", "");
        if (!SourceVersion.isName(module)) {
            throw new Refusal("'" + module + "' can't be a module: it contains a word of the Java language. Choose"
                    + " another name");
        }
        String className = Stream.of(type.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return new ProjectNames(type, className, module, group);
    }
}
