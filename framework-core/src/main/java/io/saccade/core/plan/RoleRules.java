package io.saccade.core.plan;

import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks which keys of a stage's block are allowed for its role. */
public final class RoleRules {
    private static final List<Rule> RULES = List.of(
            new Rule("episodes", role -> role == Role.ENVIRONMENT, "only an environment has episodes."),
            new Rule("max-steps", role -> role == Role.ENVIRONMENT, "only an environment has steps."),
            new Rule(
                    "queue",
                    role -> !role.isSource(),
                    "a source has no queue before it; set a queue on a stage after it."),
            new Rule("workers", role -> role == Role.MODEL, "only a model can have several workers."),
            new Rule("watch", role -> role == Role.MODEL, "only a model is replaced when its files change."));

    /** A key that only some roles have. */
    private record Rule(String key, Predicate<Role> allowed, String sentence) {}

    private RoleRules() {}

    /** Whether stages of the role may have the key of {@link StageKeys}. */
    public static boolean allows(Role role, String key) {
        return RULES.stream()
                .allMatch(rule -> !rule.key().equals(key) || rule.allowed().test(role));
    }

    /** The effects of a failed call that stages of the role may choose. */
    public static Set<OnError> onError(Role role) {
        if (role == Role.ENVIRONMENT || role == Role.TRAINER) return EnumSet.of(OnError.FAIL);
        if (role == Role.CAPTURE || role == Role.MODEL) return EnumSet.allOf(OnError.class);
        return EnumSet.of(OnError.FAIL, OnError.SKIP);
    }

    static void check(Role role, Mapping mapping, StageKeys keys, Problems problems) {
        for (Rule rule : RULES) {
            if (mapping.entries().containsKey(rule.key()) && !rule.allowed().test(role)) {
                problems.add(mapping.placeOfKey(rule.key()), "is not allowed here: " + rule.sentence());
            }
        }
        checkOnError(role, mapping, keys, problems);
    }

    /** Checks whether a model with these settings may have several workers. */
    static <C extends Record> void checkWorkers(
            Mapping mapping, StageKeys keys, StageFactory<C> factory, Record settings, Problems problems) {
        if (keys.workers().orElse(1) <= 1 || !(factory instanceof ModelFactory<C> model)) return;
        if (PluginCalls.stateless(model, settings, mapping.placeOf("workers"), problems)) return;
        problems.add(
                mapping.placeOf("workers"),
                "'" + factory.type() + "' needs its samples one after another, so it has one worker. Remove this"
                        + " key.");
    }

    private static void checkOnError(Role role, Mapping mapping, StageKeys keys, Problems problems) {
        Set<OnError> allowed = onError(role);
        if (allowed.contains(keys.onError())) return;
        String others = allowed.stream().map(Names::kebab).collect(Collectors.joining(" or "));
        problems.add(mapping.placeOf("on-error"), "must be " + others + " for " + role.withArticle() + ".");
    }
}
